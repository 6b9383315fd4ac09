import { useCallback, useEffect, useState } from 'react';
import { refreshSession } from '@/lib/api/client';
import { mayBeSignedIn, signOutLocally, useSession } from '@/lib/session';

/** Starts restoring the session while the page's code is still loading. Later callers share the request. */
export function restoreSession() {
  if (mayBeSignedIn()) refreshSession().catch(() => undefined);
  else signOutLocally();
}

/** Restores the session with the refresh cookie, if one may exist. */
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
