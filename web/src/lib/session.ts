import { useSyncExternalStore } from 'react';
import type { LoginResponse, User } from '@/lib/api/types';
import { setReaderZone } from './time';
import { hasRoleHint, writeRoleHint } from './role-hint';
import { deleteFromLocal, deleteFromTab } from './storage';

/**
 * The session of this tab. The access token is kept in memory only; after a reload, the refresh cookie is exchanged for
 * a new one. `user` is the record that came with the token; it decides whose pages are shown. Use `useMe` for the
 * current record.
 */
export type Session =
  | { state: 'unknown' | 'signed-out'; user: null; token: null }
  | { state: 'signed-in'; user: User; token: string };

type Answer = Pick<LoginResponse, 'access_token' | 'user'>;
type TabMessage =
  { kind: 'signed-in'; userId: string } | { kind: 'signed-out' } | { kind: 'renewed'; answer: Answer };

/** The key prefix of unsent input in this tab's storage. Signing out deletes it. */
export const DRAFT_PREFIX = 'codementee.draft.';

/** Keys of unconfirmed payments in this browser's storage. They are deleted at sign-out. */
export const PAYMENT_PREFIX = 'codementee.payment.';

function deletePersonalData() {
  deleteFromTab(DRAFT_PREFIX);
  deleteFromLocal(PAYMENT_PREFIX);
}

let session: Session = { state: 'unknown', user: null, token: null };
const listeners = new Set<(next: Session, previous: Session) => void>();
// There is no document during prerendering, where an open channel would keep the process alive.
const channel = typeof document === 'undefined' ? null : new BroadcastChannel('codementee.session');

function setSession(next: Session) {
  const previous = session;
  session = next;
  if (next.user?.id !== previous.user?.id) setReaderZone(next.user?.timezone ?? null);
  listeners.forEach((listener) => listener(next, previous));
}

export const currentSession = () => session;

/** Whether a refresh cookie may exist, so requesting a token is worthwhile. */
export const mayBeSignedIn = () => session.state === 'signed-in' || hasRoleHint();

/** Starts the session after a sign-in or a payment, and notifies the other tabs. */
export function signedIn(answer: Answer) {
  adopt(answer);
  channel?.postMessage({ kind: 'signed-in', userId: answer.user.id } satisfies TabMessage);
}

/** Stores a renewed token and passes it to the same user's other tabs, so they need not renew theirs. */
export function sessionRenewed(answer: Answer) {
  adopt(answer);
  const { access_token, user } = answer;
  channel?.postMessage({ kind: 'renewed', answer: { access_token, user } } satisfies TabMessage);
}

function adopt({ user, access_token }: Answer) {
  writeRoleHint(user.role);
  setSession({ state: 'signed-in', user, token: access_token });
}

/** Ends the session in this tab after it has ended on the server. Unsent input is kept for the next sign-in. */
export function signOutLocally() {
  writeRoleHint(null);
  setSession({ state: 'signed-out', user: null, token: null });
}

/** Signs out the other tabs and deletes unsent input. This tab keeps its page until the full page load that follows. */
export function announceSignOut() {
  deletePersonalData();
  writeRoleHint(null);
  channel?.postMessage({ kind: 'signed-out' } satisfies TabMessage);
}

channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
  if (data.kind === 'signed-out') {
    deletePersonalData();
    signOutLocally();
  } else if (data.kind === 'renewed') {
    if (session.user?.id === data.answer.user.id) adopt(data.answer);
  } else if (session.user?.id !== data.userId) {
    setSession({ state: 'unknown', user: null, token: null });
  }
});

/** Calls the listener whenever the session changes, in this tab or through another one. */
export function onSessionChange(listener: (next: Session, previous: Session) => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const signOutListeners = new Set<() => void>();

/** Calls the listener before a sign-out in this tab is sent, to end requests that the server would then refuse. */
export function beforeSignOut(listener: () => void) {
  signOutListeners.add(listener);
  return () => {
    signOutListeners.delete(listener);
  };
}

export const notifyBeforeSignOut = () => signOutListeners.forEach((listener) => listener());

export const useSession = () => useSyncExternalStore(onSessionChange, currentSession);
