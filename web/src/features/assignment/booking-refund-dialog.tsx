import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { RefundForm } from '@/domain/billing/refund-dialog';
import { RefundList } from '@/domain/billing/refund-list';
import { refundSuggestionQuery } from '@/domain/billing/refunds';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { BookingRequest, RefundSuggestion } from '@/lib/api/types';
import { cutText } from '@/lib/text/cut-text';
import { paths } from '@/lib/paths';
import { DateTime } from '@/ui/date-time';
import { Dialog } from '@/ui/dialog';
import { formatMoney } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';

type Props = { booking: BookingRequest; onClose: () => void };

/** Refunds a booking that we cancelled: a fair share of the order that paid for its mock. */
export function BookingRefundDialog({ booking, onClose }: Props) {
  const offer = useQuery(refundSuggestionQuery(booking.id));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Refund ${booking.mentee_name}’s ${booking.company_name} mock`}
      description={offer.data && <PaidWith offer={offer.data} />}
    >
      <div className="grid gap-5">
        {offer.isPending && <LoadingCards count={1} height="h-40" />}
        {offer.isLoadingError &&
          (errorCode(offer.error) === 'ORDER_NOT_REFUNDABLE' ? (
            <Notice tone="warn" title="There is nothing to refund">
              {errorMessage(offer.error)}
            </Notice>
          ) : (
            <ErrorState error={offer.error} onRetry={() => void offer.refetch()} />
          ))}
        {offer.data && <Offer booking={booking} offer={offer.data} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function PaidWith({ offer: { order } }: { offer: RefundSuggestion }) {
  return (
    <>
      Paid with{' '}
      <Link to={paths.adminOrder(order.id)} className="text-accent underline underline-offset-4">
        {order.name}’s {order.plan_name} order
      </Link>{' '}
      of <DateTime at={order.paid_at ?? order.created_at} format="day" />,{' '}
      {formatMoney(order.amount, order.currency)}.
    </>
  );
}

function Offer({ booking, offer, onClose }: Props & { offer: RefundSuggestion }) {
  const { order, refund, unit } = offer;
  if (refund) {
    return (
      <>
        <Notice tone="good">This booking has been refunded.</Notice>
        <RefundList refunds={[refund]} currency={order.currency} />
      </>
    );
  }
  if (!unit.returned) {
    return (
      <Notice tone="warn" title="The mock was not returned to the plan">
        Cancel the booking first, or refund the order itself.
      </Notice>
    );
  }
  if (!unit.removable && !unit.unlimited && unit.usable_until) {
    return (
      <Notice tone="warn" title="The returned mock has been booked again">
        A refund would give the mentee both the mock and the money. If you still want to refund something, do
        it on the order’s page.
      </Notice>
    );
  }
  return (
    <>
      <div className="grid gap-2 text-sm">
        <p>{computation(offer)}</p>
        <UnitNote offer={offer} />
      </div>
      <RefundForm
        order={order}
        left={offer.amount_left}
        preset={{
          amount: offer.suggested_amount,
          reason: reasonOf(booking),
          bookingId: booking.id,
          keptPlan: unit.removable
            ? 'The plan continues without the returned mock.'
            : 'The plan stays as it is.',
        }}
        onClose={onClose}
      />
    </>
  );
}

/** How the suggested amount was computed. */
function computation({
  order,
  mocks_in_plan: mocks,
  suggested_amount: amount,
  amount_left: left,
}: RefundSuggestion) {
  const price = formatMoney(order.amount, order.currency);
  if (mocks === null) return 'The plan has unlimited mocks, so a single mock has no price. Enter an amount.';
  if (amount === null) return 'The plan included no mocks, so a single mock has no price. Enter an amount.';
  if (mocks === 1)
    return `The plan has one mock, so we suggest all that is left of the order: ${formatMoney(amount)}.`;
  const share = `${price} ÷ ${mocks} mocks = ${formatMoney(Math.floor(order.amount / mocks))}`;
  return amount === left && amount < Math.floor(order.amount / mocks)
    ? `${share}, but only ${formatMoney(left)} of the order is left.`
    : `${share}.`;
}

/** Says that the mock went back to the plan, and that the refund takes it out again. */
function UnitNote({ offer: { unit } }: { offer: RefundSuggestion }) {
  if (unit.unlimited) return null;
  if (!unit.usable_until) {
    return <p>The mock was returned to the plan, which has ended, so it can’t be used any more.</p>;
  }
  return (
    <p>
      The mock was returned to the plan and can be booked until{' '}
      <DateTime at={unit.usable_until} format="day" />.{' '}
      <strong className="font-semibold">
        The refund removes it from the plan, because the mentee gets the money instead.
      </strong>
    </p>
  );
}

const MAX_REASON = 2000;

function reasonOf({ company_name, cancel_reason }: BookingRequest) {
  const start = `We cancelled your ${company_name} mock`;
  return cutText(cancel_reason ? `${start}: ${cancel_reason}` : `${start}.`, MAX_REASON);
}
