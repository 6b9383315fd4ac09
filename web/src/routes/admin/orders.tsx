import { OrderTable } from '@/features/admin-records/order-table';
import { Page } from '@/ui/page';

export function AdminOrdersPage() {
  return (
    <Page title="Orders" lead="What was bought, and what became of the payment.">
      <OrderTable />
    </Page>
  );
}
