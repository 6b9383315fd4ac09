import { OrderTable } from '@/features/admin-records/order-table';
import { Page } from '@/ui/page';

export function AdminOrdersPage() {
  return (
    <Page wide title="Orders" lead="All orders and their payments.">
      <OrderTable />
    </Page>
  );
}
