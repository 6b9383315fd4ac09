import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { BillingDialog } from '@/domain/billing-dialog';
import { type Purchase, startPayment } from '@/domain/checkout';
import { paymentConfigQuery } from '@/domain/queries';

/**
 * Starts a payment, and asks for the details of the invoice before where the seller must name them.
 *
 * @param onError called for a refusal that has nothing to do with those details
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
    /** The refusal of the last payment that was started. The dialog shows its own. */
    error: asking ? null : payment.error,
    /** The purchase that is being started, until the browser leaves this page. */
    starting: payment.isPending || payment.data === 'leaving' ? payment.variables : undefined,
    dialog,
  };
}
