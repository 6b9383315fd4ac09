import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';

/** All data that we store about an order. */
export const orderDetailsQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.admin.order(id),
    queryFn: ({ signal }) => get('/api/admin/orders/{id}', { path: { id }, signal }),
  });

/** An order's state at the payment provider, which the server fetches on every call. */
export const orderAtProviderQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.admin.orderAtProvider(id),
    queryFn: ({ signal }) => get('/api/admin/orders/{id}/provider', { path: { id }, signal }),
    staleTime: 0,
    retry: false,
  });
