import { postOnce, remove } from '@/lib/api/calls';
import type { AddMeetLink, MeetLink } from '@/lib/api/types';

export const linksUrl = '/api/admin/meet-links';
export const linksKey = ['admin', linksUrl];

export const addLink = (body: AddMeetLink) => postOnce<MeetLink>(linksUrl, body);
export const removeLink = (id: string) => remove<MeetLink>(`${linksUrl}/${id}`);
