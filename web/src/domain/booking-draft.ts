import { useEffect, useRef, useState } from 'react';
import type { InterviewType, ExperienceLevel, RequestBooking, PreferredSlot } from '@/lib/api/types';
import { deleteDraft, readDraft, usePersistedDraft, writeDraft } from '@/lib/persisted-draft';
import { DRAFT_PREFIX } from '@/lib/session';
import { z } from '@/lib/zod';

/** The user's choices in the booking wizard so far. They survive a reload and a failed payment. */
export type Draft = {
  company_id: string | null;
  interview_type: InterviewType | null;
  experience_level: ExperienceLevel | null;
  interview_track: string | null;
  specific_topics: string[];
  slots: Pick<PreferredSlot, 'id' | 'starts_at' | 'ends_at'>[];
  additional_notes: string;
  plan_id: string | null;
};

export const blankDraft: Draft = {
  company_id: null,
  interview_type: null,
  experience_level: null,
  interview_track: null,
  specific_topics: [],
  slots: [],
  additional_notes: '',
  plan_id: null,
};

const instant = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

const draftSchema = z.object({
  company_id: z.nullable(z.string()),
  interview_type: z.nullable(z.enum(['coding', 'system_design', 'behavioral', 'hr_round'])),
  experience_level: z.nullable(z.enum(['junior', 'mid', 'senior', 'staff_plus'])),
  interview_track: z.nullable(z.string()),
  specific_topics: z.array(z.string()),
  slots: z.array(z.object({ id: z.string(), starts_at: instant, ends_at: instant })),
  additional_notes: z.string(),
  plan_id: z.nullable(z.string()),
});

const location = (userId: string) => ({
  key: `${DRAFT_PREFIX}booking.${userId}`,
  schema: z.partial(draftSchema),
  storage: 'tab' as const,
});

/** Returns this tab's draft, or a blank one. */
export const readBookingDraft = (userId: string): Draft => ({
  ...blankDraft,
  ...readDraft(location(userId))?.values,
});

export const deleteBookingDraft = (userId: string) => deleteDraft(location(userId));

/** Removes the draft's slots, which are no longer available, and keeps the rest. */
export function dropDraftSlots(userId: string) {
  const draft = readDraft(location(userId));
  if (draft) writeDraft(location(userId), { ...draft, values: { ...draft.values, slots: [] } });
}

export function useBookingDraft(userId: string) {
  const [place] = useState(() => location(userId));
  const { draft, save, discard } = usePersistedDraft(place);
  const latest = useRef<Draft>(undefined);
  const values: Draft = { ...blankDraft, ...draft?.values };
  useEffect(() => {
    latest.current = values;
  });
  const change = (parts: Partial<Draft>) => {
    // Two changes may happen before the next render.
    latest.current = { ...blankDraft, ...latest.current, ...parts };
    save(latest.current);
  };
  return { draft: values, change, discard };
}

const detailsGiven = (draft: Draft) =>
  draft.interview_type !== null && draft.experience_level !== null && draft.interview_track !== null;

/** Returns the last wizard step that the draft has enough data for. */
export function reachableStep(draft: Draft, needsPlan: boolean) {
  if (!draft.company_id) return 1;
  if (!detailsGiven(draft)) return 2;
  if (draft.slots.length === 0) return 3;
  return needsPlan ? 5 : 4;
}

/** Returns the request to send. The draft must have reached the fourth step. */
export function toBookingRequest(draft: Draft): RequestBooking {
  const notes = draft.additional_notes.trim();
  return {
    company_id: draft.company_id!,
    interview_type: draft.interview_type!,
    experience_level: draft.experience_level!,
    interview_track: draft.interview_track!,
    specific_topics: draft.specific_topics,
    ...(notes ? { additional_notes: notes } : {}),
    preferred_slots: draft.slots.map((slot) => slot.id),
  };
}
