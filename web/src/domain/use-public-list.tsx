import { useEffect, useState } from 'react';
import type { Envelope, Item, ListPath } from '@/lib/api/types';
import { observeServerTime } from '@/lib/time';
import { apiUrl } from '@/lib/installation-meta';
import { Button } from '@/ui/button';

export type LoadState<T> =
  { state: 'loading' } | { state: 'failed'; again: () => void } | { state: 'ready'; data: T };

/** Loads a public list with `fetch`, because the API client would double the public pages' code size. */
export function usePublicList<P extends ListPath>(path: P, search = ''): LoadState<Item<P>[]> {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<LoadState<Item<P>[]>>({ state: 'loading' });
  useEffect(() => {
    const controller = new AbortController();
    const fail = () =>
      setLoaded({
        state: 'failed',
        again: () => {
          setLoaded({ state: 'loading' });
          setAttempt((n) => n + 1);
        },
      });
    fetch(apiUrl() + path + search, { signal: controller.signal, headers: { Accept: 'application/json' } })
      .then(async (response) => {
        if (!response.ok) return fail();
        const envelope = (await response.json()) as Envelope<Item<P>[]>;
        observeServerTime(envelope.timestamp);
        setLoaded({ state: 'ready', data: envelope.data });
      })
      .catch(() => {
        if (!controller.signal.aborted) fail();
      });
    return () => controller.abort();
  }, [path, search, attempt]);
  return loaded;
}

/** The error state of a section of a public page, with a button to retry. */
export function LoadFailed({ what, again }: { what: string; again: () => void }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-4 rounded-2xl border border-line bg-card p-6"
    >
      <p>We couldn’t load {what}.</p>
      <Button variant="secondary" size="sm" onClick={again}>
        Try again
      </Button>
    </div>
  );
}
