import type { LimitKey, MenteeDashboard, Quota } from '@/lib/api/types';
import { Card, CardHeader } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { When } from '@/ui/when';

const names: Record<LimitKey, string> = {
  mock_interviews: 'Mock interviews',
  resume_reviews: 'Resume reviews',
  ai_tools: 'AI tool uses',
};

/** What is left of a plan, and until when. */
export function Units({ dashboard }: { dashboard: MenteeDashboard }) {
  const { plan_name, plan_expires_at } = dashboard.user;
  return (
    <Card>
      <CardHeader title={`${plan_name} plan`}>
        {plan_expires_at && (
          <>
            Runs until <When at={plan_expires_at} as="day" />
          </>
        )}
      </CardHeader>
      <dl className="grid gap-5">
        {(Object.keys(names) as LimitKey[]).map((key) => (
          <Unit key={key} name={names[key]} quota={dashboard.quota[key]} />
        ))}
      </dl>
    </Card>
  );
}

function Unit({ name, quota }: { name: string; quota: Quota }) {
  const { limit, left } = quota;
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-3 gap-y-2">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-sm font-medium tabular-nums">
        {limit === null || left === null ? 'No limit' : `${left} of ${limit} left`}
      </dd>
      {limit !== null && left !== null && (
        <dd className="col-span-2">
          <Progress label={`${name} left`} value={left} max={limit} tone={left === 0 ? 'warn' : 'accent'} />
        </dd>
      )}
    </div>
  );
}
