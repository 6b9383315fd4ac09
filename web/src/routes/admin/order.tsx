import { useParams } from 'react-router';
import { OrderView } from '@/features/order/order-view';
import { Page } from '@/ui/page';

export function AdminOrderPage() {
  const id = useParams().order!;
  return (
    <Page title="Order" lead="Every rupee of it, and what the payment provider says.">
      <OrderView key={id} id={id} />
    </Page>
  );
}
