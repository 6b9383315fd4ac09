import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { RefundList } from '@/domain/billing/refund-list';
import { refundsQuery } from '@/domain/billing/refunds';
import { postOnce } from '@/lib/api/client';
import { errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import type { AdminOrder, Refund } from '@/lib/api/types';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { z } from '@/lib/zod';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/form/checkbox';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/form/field';
import { Input, Textarea } from '@/ui/form/input';
import { formatMoney, paiseOf, rupeesOf } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';

/** The payment provider's smallest refund, in paise. */
const MIN_REFUND = 100;

const refundSchema = (left: number) =>
  z.object({
    amount: z.string().check(
      z.refine((typed) => paiseOf(typed) !== null, 'Enter an amount in rupees, such as 500 or 499.50'),
      z.refine((typed) => (paiseOf(typed) ?? MIN_REFUND) >= MIN_REFUND, 'The smallest refund is ₹1'),
      z.refine(
        (typed) => (paiseOf(typed) ?? 0) <= left,
        `You can refund at most ${formatMoney(left)} of this order`,
      ),
    ),
    reason: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, 'Enter a reason. The buyer will see it.'),
        z.maxLength(2000, 'Use at most 2,000 characters'),
      ),
    revoke: z.boolean(),
  });

type RefundInput = z.infer<ReturnType<typeof refundSchema>>;

/** Returns the amount, in paise, that is left of an order after all refunds that have not failed. */
const amountLeft = (order: AdminOrder, refunds: Refund[]) =>
  order.amount -
  refunds.filter(({ status }) => status !== 'failed').reduce((sum, { amount }) => sum + amount, 0);

/** Shows an order's refunds, and refunds all or part of the remaining amount. */
export function RefundDialog({ order, onClose }: { order: AdminOrder; onClose: () => void }) {
  const refunds = useQuery(refundsQuery(order.id));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Refund ${order.name}’s ${order.plan_name} plan`}
      description={`Paid ${formatMoney(order.amount, order.currency)}.`}
    >
      <div className="grid gap-5">
        {refunds.isPending && <LoadingCards count={1} height="h-24" />}
        {refunds.isLoadingError && (
          <ErrorState error={refunds.error} onRetry={() => void refunds.refetch()} />
        )}
        {refunds.data && (
          <>
            <RefundList refunds={refunds.data} currency={order.currency} />
            <RefundForm order={order} left={amountLeft(order, refunds.data)} onClose={onClose} />
          </>
        )}
      </div>
    </Dialog>
  );
}

type FormProps = {
  order: AdminOrder;
  /** What is left of the order, in paise. */
  left: number;
  /** The values that the form starts with; without them it refunds all that is left. */
  preset?: { amount: number | null; reason: string; bookingId: string; keptPlan: string };
  onClose: () => void;
};

/** Refunds an order in whole or in part, and says before the click what becomes of the plan. */
export function RefundForm({ order, left, preset, onClose }: FormProps) {
  const invalidate = useInvalidate();
  const startAmount = preset ? preset.amount : left;
  const form = useForm<RefundInput>({
    resolver: zodResolver(refundSchema(left)),
    defaultValues: {
      amount: startAmount === null ? '' : rupeesOf(startAmount),
      reason: preset?.reason ?? '',
      revoke: startAmount === left,
    },
  });
  const { errors } = form.formState;
  const [typed, revoked] = useWatch({ control: form.control, name: ['amount', 'revoke'] });
  const paise = paiseOf(typed);

  const refund = useMutation({
    mutationFn: ({ amount, reason, revoke }: RefundInput) =>
      postOnce('/api/admin/orders/{id}/refund', {
        path: { id: order.id },
        body: { amount: paiseOf(amount)!, reason, revoke, booking_request_id: preset?.bookingId },
      }),
    onSuccess: async (created) => {
      await invalidate('order.refunded');
      toast.success(`${formatMoney(created.amount)} will be refunded to ${order.name}`);
      onClose();
    },
    onError: (error) => setServerErrors(error, ['amount', 'reason'], form.setError),
  });

  if (left < MIN_REFUND) {
    return (
      <>
        <Notice>
          {left === 0
            ? 'This order has been fully refunded.'
            : `Only ${formatMoney(left, order.currency)} is left. The smallest refund is ₹1.`}
        </Notice>
        <Button variant="secondary" onClick={onClose} className="justify-self-end">
          Close
        </Button>
      </>
    );
  }
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((input) => refund.mutate(input), focusFirstInvalid)}
    >
      <Field
        label="Amount in rupees"
        error={errors.amount?.message}
        hint={`${formatMoney(left, order.currency)} can be refunded.`}
      >
        <Input
          inputMode="decimal"
          autoComplete="off"
          {...form.register('amount', {
            onChange: ({ target }: { target: HTMLInputElement }) => {
              if (form.getFieldState('revoke').isDirty) return;
              form.setValue('revoke', paiseOf(target.value) === left);
            },
          })}
        />
      </Field>
      <Field label="Reason" error={errors.reason?.message} hint="The buyer will see it.">
        <Textarea rows={2} maxLength={2000} {...form.register('reason')} />
      </Field>
      <Controller
        control={form.control}
        name="revoke"
        render={({ field }) => (
          <Checkbox
            checked={field.value}
            onCheckedChange={(checked) => field.onChange(checked === true)}
            label="End this order’s plan now. Unused mocks are lost; confirmed mocks still take place."
          />
        )}
      />
      {!revoked && <p className="text-sm text-muted">{preset?.keptPlan ?? 'The plan stays as it is.'}</p>}
      {refund.isError && <Notice tone="bad">{errorMessage(refund.error)}</Notice>}
      <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
        <Button variant="secondary" onClick={onClose}>
          Close
        </Button>
        <Button type="submit" variant="danger" busy={refund.isPending}>
          {paise === null ? 'Refund' : `Refund ${formatMoney(paise)}`}
        </Button>
      </div>
    </form>
  );
}
