import { useQuery } from '@tanstack/react-query';
import { Video } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { mocksQuery } from '@/domain/queries';
import { MentorAbout } from '@/domain/mentor-about';
import { MockCard } from '@/domain/mock-card';
import { get } from '@/lib/api/client';
import type { Mock } from '@/lib/api/types';
import { useNow } from '@/lib/time';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { NoShowReport } from './no-show';
import { MockRating } from './rate-dialog';
import { queryKeys } from '@/lib/api/query-keys';

/** The mentor's profile, loaded when the user opens it. */
export function AboutMentor({ mock }: { mock: Mock }) {
  const [open, setOpen] = useState(false);
  const mentor = useQuery({
    queryKey: queryKeys.mentee.mentor(mock.mentor_id),
    queryFn: ({ signal }) => get('/api/mentee/mentors/{id}', { path: { id: mock.mentor_id }, signal }),
    enabled: open,
    staleTime: 5 * 60_000,
  });
  return (
    <>
      <Button size="sm" variant="secondary" onClick={() => setOpen(true)}>
        About {mock.mentor_name.split(/\s+/u)[0]}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={mock.mentor_name}>
        {mentor.isPending && <LoadingCards count={1} height="h-48" />}
        {mentor.isLoadingError && <ErrorState error={mentor.error} onRetry={() => void mentor.refetch()} />}
        {mentor.data && <MentorAbout mentor={mentor.data} />}
      </Dialog>
    </>
  );
}

/** The mentee's mocks: upcoming ones soonest first, past ones latest first. */
export function MenteeMocks() {
  const now = useNow();
  const mocks = useQuery(mocksQuery);
  if (mocks.isPending) return <LoadingCards height="h-52" />;
  if (mocks.isLoadingError) return <ErrorState error={mocks.error} onRetry={() => void mocks.refetch()} />;
  if (mocks.data.length === 0) {
    return (
      <EmptyState
        icon={Video}
        title="No mocks yet"
        action={
          <Button asChild>
            <Link to={paths.book}>Book a mock</Link>
          </Button>
        }
      >
        Once a mentor is assigned to your request, the mock appears here with its meeting link.
      </EmptyState>
    );
  }
  const isAhead = (mock: Mock) => mock.status === 'scheduled' && Date.parse(mock.ends_at) > now;
  const ahead = mocks.data.filter(isAhead).reverse();
  const isUnderWay = (mock: Mock) => isAhead(mock) && Date.parse(mock.scheduled_at) <= now;
  const underWay = ahead.filter(isUnderWay);
  const upcoming = ahead.filter((mock) => !isUnderWay(mock));
  const past = mocks.data
    .filter((mock) => !isAhead(mock))
    .sort((one, other) => pastKey(other, now) - pastKey(one, now));
  return (
    <div className="grid gap-10">
      {underWay.length > 0 && (
        <section>
          <h2 className="mb-4 text-xl font-semibold">In progress</h2>
          <MockList mocks={underWay} now={now} />
        </section>
      )}
      <section>
        <h2 className="mb-4 text-xl font-semibold">Upcoming</h2>
        {upcoming.length > 0 ? (
          <MockList mocks={upcoming} now={now} />
        ) : (
          <p className="text-muted">
            No mocks scheduled.{' '}
            <Link to={paths.book} className="text-accent underline underline-offset-4">
              Book a mock
            </Link>
          </p>
        )}
      </section>
      {past.length > 0 && (
        <section>
          <h2 className="mb-4 text-xl font-semibold">Past</h2>
          <MockList mocks={past} now={now} />
        </section>
      )}
    </div>
  );
}

/** Sorts past mocks by time, latest first. Mocks cancelled before their time come last. */
const pastKey = (mock: Mock, now: number) =>
  Date.parse(mock.ends_at) > now ? 0 : Date.parse(mock.scheduled_at);

function MockList({ mocks, now }: { mocks: Mock[]; now: number }) {
  return (
    <ul className="grid gap-4">
      {mocks.map((mock) => (
        <li key={mock.id}>
          <MockCard mock={mock} viewer="mentee">
            <Actions mock={mock} now={now} />
          </MockCard>
        </li>
      ))}
    </ul>
  );
}

function Actions({ mock, now }: { mock: Mock; now: number }) {
  const over = Date.parse(mock.ends_at) <= now;
  const held = mock.status === 'completed' || (mock.status === 'scheduled' && over);
  return (
    <>
      {mock.feedback_id && (
        <Button asChild size="sm" variant="secondary">
          <Link to={paths.feedbackOn(mock.feedback_id)}>Read feedback</Link>
        </Button>
      )}
      {held && <MockRating mock={mock} />}
      {held && !mock.feedback_id && (
        <p className="text-sm text-muted">{mock.mentor_name} is writing the feedback.</p>
      )}
      {mock.status === 'scheduled' && !over && (
        <Button asChild size="sm" variant="secondary">
          <Link to={paths.booking(mock.booking_request_id)}>View booking</Link>
        </Button>
      )}
      {mock.status !== 'cancelled' && <AboutMentor mock={mock} />}
      <NoShowReport mock={mock} now={now} />
    </>
  );
}
