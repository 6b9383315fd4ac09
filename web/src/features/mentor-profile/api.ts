import { queryOptions } from '@tanstack/react-query';
import { get, put } from '@/lib/api/calls';
import type { MentorProfile } from '@/lib/api/types';

export const profileQuery = queryOptions({
  queryKey: ['mentor-profile'],
  queryFn: ({ signal }) => get<MentorProfile>('/api/mentor/profile', undefined, signal),
});

export const saveProfile = (profile: MentorProfile) => put<MentorProfile>('/api/mentor/profile', profile);
