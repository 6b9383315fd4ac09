import { useSyncExternalStore } from 'react';
import type { SignedIn, User } from '@/lib/api/types';
import { setReaderZone } from './dates';
import { hasRoleHint, writeRoleHint } from './role-hint';
import { forgetTab } from './storage';

/**
 * Who is signed in. The access token lives here, in memory, and nowhere else; the refresh cookie brings it
 * back after a reload. Other tabs are told of sign-in and sign-out, never of a token.
 */
export type Session =
  | { state: 'unknown' | 'signed-out'; user: null; token: null }
  | { state: 'signed-in'; user: User; token: string };

type Notice = { kind: 'signed-in'; userId: string } | { kind: 'signed-out' };

/** What a person typed and has not sent, in this tab's storage; gone when they sign out. */
export const DRAFT_PREFIX = 'codementee.draft.';

let session: Session = { state: 'unknown', user: null, token: null };
const listeners = new Set<() => void>();
const endings = new Set<() => void>();
// Only in a browser: in the build, which writes out pages, an open channel would keep the process alive.
const channel = typeof document === 'undefined' ? null : new BroadcastChannel('codementee.session');

function become(next: Session) {
  session = next;
  setReaderZone(next.user?.timezone ?? null);
  listeners.forEach((listener) => listener());
}

export const currentSession = () => session;

/** Whether it is worth asking with the refresh cookie. */
export const mayBeSignedIn = () => session.state === 'signed-in' || hasRoleHint();

export function signedIn(answer: Pick<SignedIn, 'access_token' | 'user'>, tell = true) {
  writeRoleHint(answer.user.role);
  become({ state: 'signed-in', user: answer.user, token: answer.access_token });
  if (tell) channel?.postMessage({ kind: 'signed-in', userId: answer.user.id } satisfies Notice);
}

export function signedOut() {
  const wasSignedIn = session.state === 'signed-in';
  writeRoleHint(null);
  become({ state: 'signed-out', user: null, token: null });
  if (wasSignedIn) endings.forEach((listener) => listener());
}

/**
 * Sign-out by choice, not a session that ran out: leaves nothing of this person in the tab. The page stays as
 * it is, because a full load of another one follows.
 */
export function leave() {
  forgetTab(DRAFT_PREFIX);
  writeRoleHint(null);
  channel?.postMessage({ kind: 'signed-out' } satisfies Notice);
}

export function userChanged(user: User) {
  if (session.state === 'signed-in') become({ ...session, user });
}

/** Called when a session ends, in whichever tab: caches are emptied here. */
export function onSessionEnd(listener: () => void) {
  endings.add(listener);
  return () => endings.delete(listener);
}

channel?.addEventListener('message', ({ data }: MessageEvent<Notice>) => {
  if (data.kind === 'signed-out') {
    forgetTab(DRAFT_PREFIX);
    signedOut();
  } else if (session.state !== 'signed-in' || session.user.id !== data.userId) {
    endings.forEach((listener) => listener());
    become({ state: 'unknown', user: null, token: null });
  }
});

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSession = () => useSyncExternalStore(subscribe, currentSession);

/** The signed-in user, on pages that only a signed-in user can reach. */
export function useUser(): User {
  const { user } = useSession();
  if (!user) throw new Error('nobody is signed in');
  return user;
}
