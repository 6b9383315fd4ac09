import { postOnce, remove } from '@/lib/api/calls';
import type { AddMeetLink, MeetLink } from '@/lib/api/types';
import { listKey } from '@/lib/list';

export const linksUrl = '/api/admin/meet-links';
export const linksKey = listKey(linksUrl);

export const addLink = (body: AddMeetLink) => postOnce<MeetLink>(linksUrl, body);
export const removeLink = (id: string) => remove<MeetLink>(`${linksUrl}/${id}`);
