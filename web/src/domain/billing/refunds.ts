import { queryOptions } from '@tanstack/react-query';
import { get, getAll } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';

/** An order's refunds, oldest first, for its owner and for admins. */
export const refundsQuery = (orderId: string) =>
  queryOptions({
    queryKey: queryKeys.refunds(orderId),
    queryFn: ({ signal }) => get('/api/payment/orders/{id}/refunds', { path: { id: orderId }, signal }),
  });

/** The refunds of all orders of the signed-in user, latest first. */
export const ownRefundsQuery = queryOptions({
  queryKey: queryKeys.ownRefunds,
  queryFn: ({ signal }) => getAll('/api/payment/refunds', { signal }),
});

/** Which order paid for a booking, and how much of it would be fair to refund. */
export const refundSuggestionQuery = (bookingId: string) =>
  queryOptions({
    queryKey: queryKeys.admin.refundSuggestion(bookingId),
    queryFn: ({ signal }) =>
      get('/api/admin/booking-requests/{id}/refund-offer', { path: { id: bookingId }, signal }),
    staleTime: 0,
  });
