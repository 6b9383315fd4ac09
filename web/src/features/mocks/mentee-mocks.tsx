import { useInfiniteQuery } from '@tanstack/react-query';
import { Video } from 'lucide-react';
import { Link } from 'react-router';
import { pagedQuery } from '@/lib/api/paged';
import type { Mock } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { LoadMore } from '@/ui/load-more';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { MockCard } from '@/ui/mock-card';

const mocksQuery = pagedQuery<Mock>(['mentee', 'mocks'], '/api/mentee/mocks');

/** The reader's mocks: those to come, soonest first, and those that have been. */
export function MenteeMocks() {
  const mocks = useInfiniteQuery(mocksQuery);
  if (mocks.isPending) return <LoadingCards height="h-52" />;
  if (mocks.isError) return <ErrorState error={mocks.error} onRetry={() => void mocks.refetch()} />;
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
  const ahead = mocks.data.filter((mock) => mock.status === 'scheduled').reverse();
  const past = mocks.data.filter((mock) => mock.status !== 'scheduled');
  return (
    <div className="grid gap-10">
      <MockList title="To come" mocks={ahead} />
      <MockList title="Past" mocks={past} />
      <LoadMore query={mocks} what="mocks" />
    </div>
  );
}

function MockList({ title, mocks }: { title: string; mocks: Mock[] }) {
  if (mocks.length === 0) return null;
  return (
    <section>
      <h2 className="mb-4 text-xl font-semibold">{title}</h2>
      <ul className="grid gap-4">
        {mocks.map((mock) => (
          <li key={mock.id}>
            <MockCard mock={mock} seenBy="mentee">
              {mock.feedback_id && (
                <Button asChild size="sm" look="secondary">
                  <Link to={paths.feedback}>Read the feedback</Link>
                </Button>
              )}
              {mock.status === 'completed' && !mock.feedback_id && (
                <p className="text-sm text-muted">Your mentor is writing the feedback.</p>
              )}
            </MockCard>
          </li>
        ))}
      </ul>
    </section>
  );
}
