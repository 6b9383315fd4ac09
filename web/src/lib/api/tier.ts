import { currentSession } from '../session';
import type { Tier } from './types';

let onTierChange: (() => void) | null = null;

/** Every answer names the caller's tier; when it is not the one we know, the user is read again. */
export function tierSeen(tier: Tier | null) {
  const { user } = currentSession();
  if (user?.role === 'mentee' && tier !== null && tier !== user.status) onTierChange?.();
}

export function whenTierChanges(action: () => void) {
  onTierChange = action;
}
