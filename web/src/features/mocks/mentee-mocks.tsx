import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Video } from 'lucide-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { cancelledMocksQuery, pastMocksQuery, upcomingMocksQuery } from '@/domain/queries';
import { MentorAbout } from '@/domain/mentor-about';
import { MockCard } from '@/domain/mock-card';
import { get } from '@/lib/api/client';
import type { Mock } from '@/lib/api/types';
import { useSelectedRow } from '@/lib/hooks';
import { useNow } from '@/lib/time';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { Dialog } from '@/ui/dialog';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState, LoadMore } from '@/ui/empty-error-states';
import { NoShowAction, NoShowDialog } from './no-show-report';
import { RateDialog, RatingAction } from './rate-dialog';
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

type DialogName = 'no-show' | 'rating';
type OpenDialog = (mock: Mock, name: DialogName) => void;

/**
 * The mentee's mocks: upcoming ones soonest first; past and cancelled ones latest first. The page renders the dialogs,
 * because a mock moves to another list when it starts or ends.
 */
export function MenteeMocks() {
  const now = useNow();
  const ahead = useQuery(upcomingMocksQuery);
  const past = useInfiniteQuery(pastMocksQuery);
  const cancelled = useInfiniteQuery(cancelledMocksQuery);
  const lists = [ahead, past, cancelled];
  const [selected, select] = useSelectedRow(lists.flatMap((list) => list.data ?? []));
  const [dialog, setDialog] = useState<DialogName>('rating');
  const open: OpenDialog = (mock, name) => {
    setDialog(name);
    select(mock);
  };
  if (lists.some((list) => list.isPending)) return <LoadingCards height="h-52" />;
  const failed = lists.find((list) => list.isLoadingError);
  if (failed?.error) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (lists.every((list) => list.data?.length === 0)) return <NoMocks />;
  const scheduled = ahead.data ?? [];
  const isOver = (mock: Mock) => Date.parse(mock.ends_at) <= now;
  const hasBegun = (mock: Mock) => Date.parse(mock.scheduled_at) <= now;
  // A mock that ends while the page is open moves immediately, before the lists are refetched.
  const justEnded = scheduled.filter((mock) => isOver(mock) && !past.data?.some(({ id }) => id === mock.id));
  return (
    <div className="grid gap-10">
      <Section
        title="In progress"
        mocks={scheduled.filter((mock) => hasBegun(mock) && !isOver(mock))}
        now={now}
        onOpen={open}
      />
      <Section title="Upcoming" mocks={scheduled.filter((mock) => !hasBegun(mock))} now={now} onOpen={open}>
        <p className="text-muted">
          No upcoming mocks.{' '}
          <Link to={paths.book} className="text-accent underline underline-offset-4">
            Book a mock
          </Link>
        </p>
      </Section>
      <Section
        title="Past"
        mocks={[...justEnded.reverse(), ...(past.data ?? [])]}
        now={now}
        onOpen={open}
        more={past}
      />
      <Section title="Cancelled" mocks={cancelled.data ?? []} now={now} onOpen={open} more={cancelled} />
      {selected && dialog === 'rating' && <RateDialog mock={selected} onClose={() => select(null)} />}
      {selected && dialog === 'no-show' && <NoShowDialog mock={selected} onClose={() => select(null)} />}
    </div>
  );
}

function NoMocks() {
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

type FeedbackPromiseProps = { mock: Mock; due: string; now: number };

/** By when feedback is promised, or that it is late. */
function FeedbackPromise({ mock, due, now }: FeedbackPromiseProps) {
  if (now <= Date.parse(due)) {
    return (
      <p className="text-sm text-muted">
        {mock.mentor_name} writes the feedback by <DateTime at={due} />.
      </p>
    );
  }
  return (
    <p className="text-sm text-warn">
      The feedback was promised by <DateTime at={due} /> and is late. We’ve reminded {mock.mentor_name}.
    </p>
  );
}

type SectionProps = {
  title: string;
  mocks: Mock[];
  now: number;
  onOpen: OpenDialog;
  more?: ComponentProps<typeof LoadMore>['query'];
  /** Shown instead of an empty list, which is otherwise omitted. */
  children?: ReactNode;
};

function Section({ title, mocks, now, onOpen, more, children }: SectionProps) {
  if (mocks.length === 0 && !children) return null;
  return (
    <section>
      <h2 className="mb-4 text-xl font-semibold">{title}</h2>
      {mocks.length > 0 ? <MockList mocks={mocks} now={now} onOpen={onOpen} /> : children}
      {more && <LoadMore query={more} what="mocks" />}
    </section>
  );
}

function MockList({ mocks, now, onOpen }: { mocks: Mock[]; now: number; onOpen: OpenDialog }) {
  return (
    <ul className="grid gap-4">
      {mocks.map((mock) => (
        <li key={mock.id}>
          <MockCard mock={mock} viewer="mentee">
            <Actions mock={mock} now={now} onOpen={(name) => onOpen(mock, name)} />
          </MockCard>
        </li>
      ))}
    </ul>
  );
}

type ActionsProps = { mock: Mock; now: number; onOpen: (name: DialogName) => void };

function Actions({ mock, now, onOpen }: ActionsProps) {
  const over = Date.parse(mock.ends_at) <= now;
  const held = mock.status === 'completed' || (mock.status === 'scheduled' && over);
  return (
    <>
      {mock.feedback_id && (
        <Button asChild size="sm" variant="secondary">
          <Link to={paths.feedbackOn(mock.feedback_id)}>Read feedback</Link>
        </Button>
      )}
      {held && <RatingAction mock={mock} onRate={() => onOpen('rating')} />}
      {held && mock.feedback_due_at && <FeedbackPromise mock={mock} due={mock.feedback_due_at} now={now} />}
      {mock.status === 'scheduled' && !over && (
        <Button asChild size="sm" variant="secondary">
          <Link to={paths.booking(mock.booking_request_id)}>View booking</Link>
        </Button>
      )}
      {mock.status !== 'cancelled' && <AboutMentor mock={mock} />}
      <NoShowAction mock={mock} now={now} onReport={() => onOpen('no-show')} />
    </>
  );
}
