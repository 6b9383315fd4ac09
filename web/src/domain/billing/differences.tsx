import type { BillingDifference } from '@/lib/api/types';

export type DifferenceKind = BillingDifference['kind'];

/** What each kind of difference means, and how it is usually resolved. */
export const differenceLabels: Record<DifferenceKind, { name: string; help: string }> = {
  order_unknown: {
    name: 'Order unknown to the provider',
    help: 'Check that this server uses the right account of the payment provider.',
  },
  order_amount: { name: 'Order amount differs', help: 'The provider has a different amount or currency.' },
  payment_not_captured: {
    name: 'Paid here, not captured there',
    help: 'Look up the payment in the provider’s dashboard. The plan was granted.',
  },
  payment_amount: { name: 'Payment amount differs', help: 'The provider captured a different amount.' },
  payment_not_granted: {
    name: 'Money without a plan',
    help: 'The buyer paid, but the plan could not be granted. Refund the payment in the provider’s dashboard.',
  },
  paid_twice: {
    name: 'Paid twice',
    help: 'Refund the second payment in the provider’s dashboard.',
  },
  payment_without_order: {
    name: 'Payment without an order',
    help: 'None of our orders has this payment. Look it up in the provider’s dashboard, and refund it if it was a mistake.',
  },
  refund_unknown: {
    name: 'Refund not recorded here',
    help: 'It exceeds what is left of the order, or was made just now.',
  },
  refund_missing: {
    name: 'Refund missing at the provider',
    help: 'The buyer may not have the money. Contact the provider.',
  },
  refund_amount: { name: 'Refund amount differs', help: 'The provider refunded a different amount.' },
  refund_status: {
    name: 'Refund status differs',
    help: 'If it failed there, the buyer hasn’t got the money back yet. Contact the provider.',
  },
  refund_overdue: {
    name: 'Refund pending for two weeks',
    help: 'A refund takes up to seven working days. Contact the provider.',
  },
  refunded_total: {
    name: 'Sum of refunds differs',
    help: 'The provider has a different refunded total for this payment.',
  },
  refund_sum: {
    name: 'Order and its refunds disagree',
    help: 'The refunded amount of the order is not the sum of its refunds.',
  },
  membership_missing: { name: 'Paid without a plan', help: 'The order granted no plan.' },
  membership_unpaid: { name: 'Plan without payment', help: 'The order granted a plan but is not paid.' },
  units_used: {
    name: 'Used units and history disagree',
    help: 'The plan’s number of used units differs from its history.',
  },
  units_limit: {
    name: 'Limit and purchase disagree',
    help: 'The plan’s limit is not what was bought, plus what admins added or removed.',
  },
  invoice_missing: {
    name: 'Paid without an invoice',
    help: 'The order granted a plan, but no receipt or tax invoice was issued for it.',
  },
  invoice_amount: {
    name: 'Invoice amount differs',
    help: 'The receipt or tax invoice has a different total than the order.',
  },
  credit_note_missing: {
    name: 'Refund without a credit note',
    help: 'The refund was processed, but no credit note was issued for it.',
  },
  credit_note_amount: {
    name: 'Credit note amount differs',
    help: 'The credit note has a different total than its refund.',
  },
  invoice_numbers: {
    name: 'Gap in the numbers of documents',
    help: 'The series and financial year have missing numbers, or more than were issued. Tell your accountant.',
  },
};

/** The two values of a difference. */
export function BothSides({ ours, theirs }: { ours: string | null; theirs: string | null }) {
  return (
    <dl className="grid grid-cols-2 gap-x-4 text-sm">
      <div className="min-w-0">
        <dt className="text-muted">Our record</dt>
        <dd className="wrap-anywhere">{ours ?? 'Nothing'}</dd>
      </div>
      <div className="min-w-0">
        <dt className="text-muted">Compared with</dt>
        <dd className="wrap-anywhere">{theirs ?? 'Nothing'}</dd>
      </div>
    </dl>
  );
}
