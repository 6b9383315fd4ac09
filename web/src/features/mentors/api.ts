import { patch, postOnce } from '@/lib/api/calls';
import type { ChangeMentor, Mentor, NewMentor } from '@/lib/api/types';

export const mentorsUrl = '/api/admin/mentors';

export const addMentor = (body: NewMentor) => postOnce<Mentor>(mentorsUrl, body);
export const changeMentor = (id: string, change: ChangeMentor) =>
  patch<Mentor>(`${mentorsUrl}/${id}`, change);
