import { queryOptions } from '@tanstack/react-query';
import { getAll, post } from '@/lib/api/calls';
import type { BookingRequest, Mock, SlotTimes } from '@/lib/api/types';
import type { ConfirmedBooking, Mentor } from '@/lib/api/types';

export const mentorsQuery = queryOptions({
  queryKey: ['admin', 'mentors'],
  queryFn: ({ signal }) => getAll<Mentor>('/api/admin/mentors', {}, signal),
});

const DAY = 24 * 60 * 60 * 1000;

/** A date of the platform's calendar, some days away. */
const shifted = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The mocks around these slots, to see who is free. A slot may run past midnight, so a day on either side. */
export function mocksAroundQuery(slots: SlotTimes[]) {
  const dates = slots.map((slot) => slot.date).sort();
  const from = shifted(dates[0]!, -1);
  const to = shifted(dates.at(-1)!, 1);
  return queryOptions({
    queryKey: ['admin', 'mocks', from, to],
    queryFn: ({ signal }) => getAll<Mock>('/api/admin/mocks', { from, to }, signal),
    staleTime: 5_000,
  });
}

export const confirmBooking = (body: {
  booking_request_id: string;
  mentor_id: string;
  confirmed_slot_id: string;
}) => post<ConfirmedBooking>('/api/admin/confirm-booking', body);

export const cancelRequest = ({ id, reason }: { id: string; reason: string }) =>
  post<BookingRequest>(`/api/admin/booking-requests/${id}/cancel`, { reason });
