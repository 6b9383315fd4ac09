import { post } from '@/lib/api/calls';
import { pagedQuery } from '@/lib/api/paged';
import type { BookingRequest, BookingStatus } from '@/lib/api/types';

export const bookingsQuery = (status: BookingStatus | null) =>
  pagedQuery<BookingRequest>(['mentee', 'bookings', status], '/api/mentee/booking-requests', {
    status: status ?? undefined,
  });

export const cancelBooking = ({ id, reason }: { id: string; reason: string }) =>
  post<BookingRequest>(`/api/mentee/booking-requests/${id}/cancel`, reason ? { reason } : {});

export const rescheduleBooking = ({ id, preferred_slots }: { id: string; preferred_slots: string[] }) =>
  post<BookingRequest>(`/api/mentee/booking-requests/${id}/reschedule`, { preferred_slots });
