import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AdminDashboard } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { Card, CardHeader } from '@/ui/card';

/** Fewer open slots than this in a week leave mentees little to choose from. */
const FEW_SLOTS = 12;

/** The week to come in three numbers, with a word of warning when slots run low. */
export function Ahead({ dashboard, children }: { dashboard: AdminDashboard; children: ReactNode }) {
  const { mocks_today, mocks_next_7_days, open_slots_next_7_days: open } = dashboard;
  const few = open < FEW_SLOTS;
  return (
    <Card aria-labelledby="ahead">
      <CardHeader title={<span id="ahead">Ahead</span>} />
      <dl className="grid grid-cols-3 gap-4">
        <Figure name="Mocks today">{mocks_today}</Figure>
        <Figure name="Mocks in 7 days">{mocks_next_7_days}</Figure>
        <Figure name="Open slots in 7 days" warn={few}>
          {open}
        </Figure>
      </dl>
      {few && (
        <p className="mt-3 flex items-start gap-2 text-sm text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          Slots run low: mentees have little to choose from.
        </p>
      )}
      <div className="mt-5 border-t border-line pt-5">{children}</div>
    </Card>
  );
}

function Figure({ name, warn, children }: { name: string; warn?: boolean; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end gap-1">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className={cn('text-2xl font-semibold tabular-nums', warn && 'text-warn')}>{children}</dd>
    </div>
  );
}
