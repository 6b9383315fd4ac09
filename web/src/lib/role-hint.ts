import { useSyncExternalStore } from 'react';
import type { Role } from '@/lib/api/types';
import { readLocal, writeLocal } from './storage';

/** A cheap hint, with no secret in it, that a refresh cookie may be there, and whose role it would bring. */
const HINT = 'codementee.signed-in';

export const writeRoleHint = (role: Role | null) => writeLocal(HINT, role);

export const hasRoleHint = () => readLocal(HINT) !== null;

function hintedRole(): Role | null {
  const role = readLocal(HINT);
  return role === 'mentee' || role === 'mentor' || role === 'admin' ? role : null;
}

/** The role that was signed in last, where nobody has been asked yet; null while the page is made ready. */
export const useRoleHint = () =>
  useSyncExternalStore(
    () => () => undefined,
    hintedRole,
    () => null,
  );
