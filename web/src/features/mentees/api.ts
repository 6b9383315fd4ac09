import { patch } from '@/lib/api/calls';
import type { ChangeMentee, User } from '@/lib/api/types';

export const changeMentee = ({ id, change }: { id: string; change: ChangeMentee }) =>
  patch<User>(`/api/admin/mentees/${id}`, change);
