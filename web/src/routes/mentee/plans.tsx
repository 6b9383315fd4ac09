import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { needsPlan, useMe } from '@/domain/me';
import { BuyPlan, CurrentPlan } from '@/features/checkout/buy-plan';
import { Ledger, OrderList } from '@/features/checkout/ledger-and-orders';
import { ordersQuery } from '@/features/checkout/use-payment';
import { Page } from '@/ui/page';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState, PanelBoundary } from '@/ui/empty-error-states';

/** The active plan, its history and the plans on sale. The plans come first if the URL contains one. */
export function PlansPage() {
  const user = useMe();
  const wanted = useSearchParams()[0].get('plan');
  const orders = useQuery(ordersQuery);
  const buys = wanted !== null || needsPlan(user);
  const buy = <BuyPlan wanted={wanted} extend={user.plan_id ? user.plan_name : null} />;
  return (
    <Page title="Plan and payments" lead="You pay once; plans don’t renew.">
      <div className="grid gap-10">
        <PanelBoundary>
          <CurrentPlan user={user} orders={orders.data ?? []} />
        </PanelBoundary>
        {buys && buy}
        <div className="grid items-start gap-6 lg:grid-cols-2">
          {orders.isPending && <LoadingCards count={1} height="h-48" />}
          {orders.isLoadingError && <ErrorState error={orders.error} onRetry={() => void orders.refetch()} />}
          {orders.data && (
            <PanelBoundary>
              <OrderList orders={orders.data} />
            </PanelBoundary>
          )}
          <PanelBoundary>
            <Ledger />
          </PanelBoundary>
        </div>
        {!buys && buy}
      </div>
    </Page>
  );
}
