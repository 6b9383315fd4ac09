import { QueryClient } from '@tanstack/react-query';
import { get } from '@/lib/api/calls';
import { ApiError } from '@/lib/api/refusal';
import { whenTierChanges } from '@/lib/api/tier';
import type { User } from '@/lib/api/types';
import { onSessionEnd, userChanged } from '@/lib/session';

/** Only what may pass by itself is asked again: no connection, or a server that is not well. */
const mayPass = (error: unknown) => error instanceof ApiError && (error.status === 0 || error.status >= 500);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, error) => mayPass(error) && count < 2 },
    mutations: { retry: false },
  },
});

onSessionEnd(() => queryClient.clear());

let reading = false;

whenTierChanges(() => {
  if (reading) return;
  reading = true;
  get<User>('/api/auth/me')
    .then(userChanged)
    .catch(() => undefined)
    .finally(() => {
      reading = false;
    });
});
