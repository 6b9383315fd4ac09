import { queryOptions } from '@tanstack/react-query';
import { getAll, post } from '@/lib/api/calls';
import type { Order, PaymentAnswer, VerifiedPayment } from '@/lib/api/types';

export const ordersQuery = queryOptions({
  queryKey: ['orders'],
  queryFn: ({ signal }) => getAll<Order>('/api/payment/orders', {}, signal),
  staleTime: 0,
});

export const verifyPayment = (answer: PaymentAnswer) =>
  post<VerifiedPayment>('/api/payment/verify-payment', answer);
