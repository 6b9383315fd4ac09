import { useCallback, useEffect, useState } from 'react';
import { refreshSession } from '@/lib/api/client';
import { mayBeSignedIn, signOutLocally, useSession } from '@/lib/session';

/** Asks who is here while the page's code is still on its way; whoever asks later waits for the same answer. */
export function restoreSession() {
  if (mayBeSignedIn()) refreshSession().catch(() => undefined);
  else signOutLocally();
}

/** Finds out who is here when the page is new: by the refresh cookie, and only if there may be one. */
export function useSessionRestore() {
  const session = useSession();
  const [attempt, setAttempt] = useState(0);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (session.state !== 'unknown') return;
    if (!mayBeSignedIn()) return signOutLocally();
    let gone = false;
    refreshSession().catch((reason: unknown) => {
      if (!gone) setError(reason);
    });
    return () => {
      gone = true;
    };
  }, [session.state, attempt]);
  const again = useCallback(() => {
    setError(null);
    setAttempt((n) => n + 1);
  }, []);
  useEffect(() => {
    if (!error) return;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [error, again]);
  return { session, error: session.state === 'unknown' ? error : null, again };
}
