import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';

/** An order's refunds, oldest first, for its owner and for admins. */
export const refundsQuery = (orderId: string) =>
  queryOptions({
    queryKey: queryKeys.refunds(orderId),
    queryFn: ({ signal }) => get('/api/payment/orders/{id}/refunds', { path: { id: orderId }, signal }),
  });
