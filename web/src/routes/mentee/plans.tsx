import { useSearchParams } from 'react-router';
import { BuyPlan } from '@/features/checkout/buy-plan';
import { useUser } from '@/lib/session';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { When } from '@/ui/when';

export function PlansPage() {
  const user = useUser();
  const wanted = useSearchParams()[0].get('plan');
  return (
    <Page title="Plans" lead="Paid once, no renewal. What you do not use stays yours until the plan ends.">
      <div className="grid gap-6">
        {user.plan_id && user.plan_expires_at && (
          <Notice title={`You are on ${user.plan_name}`}>
            It runs until <When at={user.plan_expires_at} as="day" />. Another plan adds its months and its
            mock interviews to what you have.
          </Notice>
        )}
        <BuyPlan wanted={wanted} />
      </div>
    </Page>
  );
}
