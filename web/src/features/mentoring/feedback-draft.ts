import { useEffect, useState } from 'react';
import { now } from '@/lib/dates';
import { readLocal, writeLocal } from '@/lib/storage';
import type { FeedbackInput } from './feedback-schema';

/** What a mentor has written about one mock and not sent. */
export type FeedbackDraft = { saved_at: string; values: Partial<FeedbackInput> };

/**
 * Drafts are kept on the device, each under its mentor and mock. They outlive a reload, the tab and the session,
 * because an hour of writing must not end with a sign-out; nobody else who signs in here is shown them. Sending
 * removes a draft, and so does the mentor by discarding it.
 */
const keyOf = (mentorId: string, mockId: string) => `codementee.feedback.${mentorId}.${mockId}`;

/** What the browser refused to keep; lost with the page. */
const inMemory = new Map<string, FeedbackDraft>();

function read(key: string): FeedbackDraft | null {
  try {
    const draft = JSON.parse(readLocal(key) ?? 'null') as FeedbackDraft | null;
    return draft && typeof draft.values === 'object' ? draft : (inMemory.get(key) ?? null);
  } catch {
    return null;
  }
}

export function useFeedbackDraft(mentorId: string, mockId: string) {
  const key = keyOf(mentorId, mockId);
  const [draft, setDraft] = useState(() => read(key));
  const [kept, setKept] = useState(true);

  const save = (values: Partial<FeedbackInput>) => {
    const next = { saved_at: new Date(now()).toISOString(), values };
    const written = writeLocal(key, JSON.stringify(next)) !== null;
    if (!written) inMemory.set(key, next);
    setKept(written);
    setDraft(next);
  };

  const discard = () => {
    writeLocal(key, null);
    inMemory.delete(key);
    setDraft(null);
  };

  useEffect(() => {
    if (kept || !draft) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [kept, draft]);

  return { draft, kept, save, discard };
}

export type DraftKeeper = ReturnType<typeof useFeedbackDraft>;
