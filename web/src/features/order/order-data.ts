import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';

/** Everything that we hold about an order. */
export const orderDetailsQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.admin.order(id),
    queryFn: ({ signal }) => get('/api/admin/orders/{id}', { path: { id }, signal }),
  });

/** What the payment provider says about an order. The server asks it at each call. */
export const orderAtProviderQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.admin.orderAtProvider(id),
    queryFn: ({ signal }) => get('/api/admin/orders/{id}/provider', { path: { id }, signal }),
    staleTime: 0,
    retry: false,
  });
