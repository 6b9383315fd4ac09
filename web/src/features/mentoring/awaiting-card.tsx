import { Link } from 'react-router';
import type { Mock } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { interviewTypeWords } from '@/lib/words';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { When } from '@/ui/when';
import { Waited } from './waited';

const SHOWN = 5;

/** Whose feedback is not written yet, the longest waiting first. */
export function AwaitingCard({ mocks }: { mocks: Mock[] }) {
  if (mocks.length === 0) return null;
  return (
    <Card>
      <CardHeader
        title="Waiting for your feedback"
        aside={
          mocks.length > SHOWN && (
            <Link
              className="text-sm text-accent underline underline-offset-4"
              to={paths.mentorMocks('awaiting')}
            >
              All {mocks.length}
            </Link>
          )
        }
      >
        The sooner it is there, the more a mentee remembers.
      </CardHeader>
      <ul className="divide-y divide-line">
        {mocks.slice(0, SHOWN).map((mock) => (
          <li key={mock.id} className="py-4 first:pt-0 last:pb-0">
            <article
              aria-label={`${mock.mentee_name}, ${mock.company_name}`}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3"
            >
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="min-w-0 font-medium">{mock.mentee_name}</span>
                  <Waited since={mock.ends_at} />
                </p>
                <p className="mt-1 text-sm text-muted">
                  {mock.company_name}: {interviewTypeWords[mock.interview_type].name},{' '}
                  <When at={mock.scheduled_at} as="day" />
                </p>
              </div>
              <Button asChild size="sm" look="secondary">
                <Link to={paths.giveFeedback(mock.id)}>Write the feedback</Link>
              </Button>
            </article>
          </li>
        ))}
      </ul>
    </Card>
  );
}
