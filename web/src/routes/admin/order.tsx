import { useParams } from 'react-router';
import { OrderView } from '@/features/order/order-view';
import { Page } from '@/ui/page';

export function AdminOrderPage() {
  const id = useParams().order!;
  return (
    <Page title="Order" lead="Its payments, refunds and documents, and its state at the payment provider.">
      <OrderView key={id} id={id} />
    </Page>
  );
}
