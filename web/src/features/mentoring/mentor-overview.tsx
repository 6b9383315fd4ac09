import { useQuery } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Mock } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useNow } from '@/lib/time';
import { Button } from '@/ui/button';
import { MockCard } from '@/ui/mock-card';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { mentorDashboardQuery } from './api';
import { NoShowDialog } from './no-show-dialog';
import { Figures } from './figures';

/** What waits for the mentor: feedback to write first, then the mocks to come. */
export function MentorOverview() {
  const dashboard = useQuery(mentorDashboardQuery);
  if (dashboard.isPending) return <LoadingCards height="h-52" />;
  if (dashboard.isError)
    return <ErrorState error={dashboard.error} onRetry={() => void dashboard.refetch()} />;
  const { upcoming_mocks, awaiting_feedback } = dashboard.data;
  const soonest = [...upcoming_mocks].sort((a, b) => Date.parse(a.scheduled_at) - Date.parse(b.scheduled_at));
  const waiting = awaiting_feedback.filter((mock) => !soonest.some((one) => one.id === mock.id));
  return (
    <div className="grid gap-10">
      <Figures dashboard={dashboard.data} />
      {waiting.length > 0 && (
        <section>
          <h2 className="mb-4 text-xl font-semibold">Waiting for your feedback</h2>
          <Mocks mocks={waiting} />
        </section>
      )}
      <section>
        <h2 className="mb-4 text-xl font-semibold">To come</h2>
        {soonest.length === 0 ? (
          <EmptyState icon={CalendarClock} title="No mocks to come">
            When you are assigned one, you get a mail with an invitation, and it appears here.
          </EmptyState>
        ) : (
          <Mocks mocks={soonest} />
        )}
      </section>
    </div>
  );
}

function Mocks({ mocks }: { mocks: Mock[] }) {
  return (
    <ul className="grid gap-5">
      {mocks.map((mock) => (
        <li key={mock.id}>
          <MockWithActions mock={mock} />
        </li>
      ))}
    </ul>
  );
}

function MockWithActions({ mock }: { mock: Mock }) {
  const [reporting, setReporting] = useState(false);
  const begun = Date.parse(mock.scheduled_at) <= useNow();
  return (
    <MockCard mock={mock} seenBy="mentor">
      {begun && !mock.feedback_id && mock.status !== 'no_show' && mock.status !== 'cancelled' && (
        <Button asChild size="sm">
          <Link to={paths.giveFeedback(mock.id)}>Write the feedback</Link>
        </Button>
      )}
      {begun && mock.status === 'scheduled' && (
        <Button size="sm" look="secondary" onClick={() => setReporting(true)}>
          The mentee did not come
        </Button>
      )}
      {!begun && mock.status === 'scheduled' && (
        <p className="text-sm text-muted">You can write the feedback once it has begun.</p>
      )}
      {reporting && <NoShowDialog mock={mock} onClose={() => setReporting(false)} />}
    </MockCard>
  );
}
