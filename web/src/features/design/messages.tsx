import { CalendarPlus } from 'lucide-react';
import { ApiError } from '@/lib/api/refusal';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Progress } from '@/ui/progress';
import { Retry } from '@/ui/retry';
import { LoadingCards, Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { Chapter, Specimen } from './frame';

const again = () => undefined;

export function Messages() {
  return (
    <Chapter id="messages" title="Messages, waiting, nothing there">
      <Specimen name="Notice" stacked>
        <Notice title="Your request is in">We mail you as soon as somebody is assigned.</Notice>
        <Notice tone="good" title="Paid">
          Growth runs until 20 Feb 2027.
        </Notice>
        <Notice tone="warn" title="Less than 24 hours ahead" action={<Button size="sm">Write to us</Button>}>
          It cannot be cancelled here any more.
        </Notice>
        <Notice tone="bad">The email and password do not go together.</Notice>
      </Specimen>
      <Specimen name="Skeleton" stacked>
        <Skeleton className="h-6 w-48" />
        <LoadingCards count={2} height="h-20" />
      </Specimen>
      <Specimen name="Progress" stacked>
        <Progress label="Mocks left" value={2} max={3} />
        <Progress label="Nothing left" value={0} max={3} tone="warn" />
      </Specimen>
      <Specimen name="Empty" stacked>
        <EmptyState icon={CalendarPlus} title="Nothing is booked yet" action={<Button>Book a mock</Button>}>
          Choose a company, the kind of interview and up to three times.
        </EmptyState>
      </Specimen>
      <Specimen name="Error" stacked>
        <ErrorState error={ApiError.unreachable()} onRetry={again} />
        <Retry what="The plans" again={again} />
      </Specimen>
    </Chapter>
  );
}
