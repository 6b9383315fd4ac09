import { Infinity as Endless } from 'lucide-react';
import type { UnitKind, Quota } from '@/lib/api/types';
import { Progress } from '@/ui/progress';

const names: Record<UnitKind, string> = {
  mock_interviews: 'Mocks',
  resume_reviews: 'Resume reviews',
  ai_tools: 'AI tool uses',
};

/** The kinds of unit that the product currently offers. */
const usable = ['mock_interviews'] as const;

type Usable = Record<(typeof usable)[number], Quota>;

/** The remaining units of each kind. */
export function QuotaMeters({ quota }: { quota: Usable }) {
  return (
    <dl className="grid gap-5">
      {usable.map((key) => (
        <QuotaMeter key={key} name={names[key]} quota={quota[key]} />
      ))}
    </dl>
  );
}

function QuotaMeter({ name, quota }: { name: string; quota: Quota }) {
  const { limit, left, used } = quota;
  if (limit === null || left === null) {
    return (
      <div className="grid grid-cols-[1fr_auto] content-start items-center gap-x-3">
        <dt className="text-sm text-muted">{name}</dt>
        <dd className="flex items-center gap-1.5 text-sm font-medium">
          <Endless aria-hidden className="size-4 text-accent" />
          No limit
          {used > 0 && <span className="font-normal text-muted">, {used} used</span>}
        </dd>
      </div>
    );
  }
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-3 gap-y-2">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-sm font-medium tabular-nums">
        {left} of {limit} left
      </dd>
      <dd className="col-span-2">
        <Progress label={`${name} left`} value={left} max={limit} tone={left === 0 ? 'warn' : 'accent'} />
      </dd>
    </div>
  );
}
