import { InvoiceTable } from '@/features/admin-records/invoice-table';
import { FeedbackTable, MockTable } from '@/features/admin-records/mock-and-feedback-tables';
import { OrderTable } from '@/features/admin-records/order-table';
import { Page } from '@/ui/page';

export function AdminMocksPage() {
  return (
    <Page wide title="Mocks" lead="All mocks, past and upcoming.">
      <MockTable />
    </Page>
  );
}

export function AdminFeedbackPage() {
  return (
    <Page wide title="Feedback" lead="Feedback from mentors. Open one to read the full scorecard.">
      <FeedbackTable />
    </Page>
  );
}

export function AdminOrdersPage() {
  return (
    <Page wide title="Orders" lead="All orders and their payments.">
      <OrderTable />
    </Page>
  );
}

export function AdminInvoicesPage() {
  return (
    <Page
      wide
      title="Invoices"
      lead="Receipts, tax invoices and credit notes, by month, for your accountant."
    >
      <InvoiceTable />
    </Page>
  );
}
