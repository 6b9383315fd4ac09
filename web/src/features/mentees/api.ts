import { patch } from '@/lib/api/calls';
import type { LimitKey, Tier, User } from '@/lib/api/types';

type Change =
  { status: Exclude<Tier, 'Free'> } | { quota: { kind: LimitKey; units: number; reason: string } };

export const changeMentee = ({ id, change }: { id: string; change: Change }) =>
  patch<User>(`/api/admin/mentees/${id}`, change);
