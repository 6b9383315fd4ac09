import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { BillingDialog } from '@/domain/billing/billing-dialog';
import { type Purchase, startPayment } from '@/domain/billing/payment-handover';
import { paymentConfigQuery } from '@/domain/queries';

/**
 * Starts a payment. Asks for the details of the invoice first if the seller must issue tax invoices.
 *
 * @param onError called with an error that does not concern those details
 */
export function useCheckout(onError?: (error: Error) => void) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Purchase | null>(null);

  const payment = useMutation({
    mutationFn: async (purchase: Purchase) => {
      const config = await queries.ensureQueryData(paymentConfigQuery);
      if (config.billing_state_required && !purchase.billing) return setAsking(purchase);
      await startPayment(purchase);
      return 'leaving' as const;
    },
    onError: (error) => {
      if (!asking) onError?.(error);
    },
  });

  const dialog = asking && (
    <BillingDialog
      onSubmit={async (billing) => {
        await payment.mutateAsync({ ...asking, billing });
      }}
      onRefused={(error) => {
        setAsking(null);
        onError?.(error);
      }}
      onClose={() => {
        setAsking(null);
        payment.reset();
      }}
    />
  );

  return {
    start: payment.mutate,
    reset: payment.reset,
    /** The error of the last payment that was started. Errors in the dialog are shown there. */
    error: asking ? null : payment.error,
    /** The purchase that is being started, until the browser leaves this page. */
    starting: payment.isPending || payment.data === 'leaving' ? payment.variables : undefined,
    dialog,
  };
}
