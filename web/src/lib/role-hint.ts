import { useSyncExternalStore } from 'react';
import type { Role } from '@/lib/api/types';
import { readLocal, writeLocal } from './storage';

/** The storage key of the last signed-in role. It is not secret; it means that a refresh cookie may exist. */
const HINT = 'codementee.signed-in';

export const writeRoleHint = (role: Role | null) => writeLocal(HINT, role);

export const hasRoleHint = () => readLocal(HINT) !== null;

function hintedRole(): Role | null {
  const role = readLocal(HINT);
  return role === 'mentee' || role === 'mentor' || role === 'admin' ? role : null;
}

/** Returns the last signed-in role, before the session is known. Null during prerendering. */
export const useRoleHint = () =>
  useSyncExternalStore(
    () => () => undefined,
    hintedRole,
    () => null,
  );
