import { CalendarPlus } from 'lucide-react';
import { Link } from 'react-router';
import type { Mock } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { paths } from '@/lib/paths';
import { useNow } from '@/lib/time';
import { interviewTypeWords } from '@/lib/words';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Countdown } from '@/ui/countdown';
import { isDoorOpen, JoinButton } from '@/ui/join-button';
import { When } from '@/ui/when';

type Props = { mocks: Mock[]; pending: number };

const waiting = (pending: number) =>
  pending === 1 ? 'One request is waiting for a mentor' : `${pending} requests are waiting for a mentor`;

/** The mock that comes next, with its countdown and its door; or what to do when there is none. */
export function NextMock({ mocks, pending }: Props) {
  const now = useNow(5_000);
  const [next, ...later] = mocks
    .filter((mock) => Date.parse(mock.ends_at) > now)
    .sort((a, b) => Date.parse(a.scheduled_at) - Date.parse(b.scheduled_at));
  if (!next) return <NoMock pending={pending} />;
  const open = isDoorOpen(next.scheduled_at, next.ends_at, now);
  const begun = Date.parse(next.scheduled_at) <= now;
  return (
    <Card aria-label="Next mock" className={cn(open && 'border-accent ring-1 ring-accent')}>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-5">
        <div className="min-w-0">
          <p className="text-sm font-medium text-accent">{begun ? 'Under way' : 'Next mock'}</p>
          <h2 className="mt-1.5 text-2xl font-semibold">
            {next.company_name}: {interviewTypeWords[next.interview_type].name}
          </h2>
          <p className="mt-2 text-muted">
            <When at={next.scheduled_at} until={next.ends_at} />
            <br />
            with {next.mentor_name}
          </p>
        </div>
        <div>
          {!begun && <p className="text-sm text-muted">Starts in</p>}
          <Countdown to={next.scheduled_at} until={next.ends_at} />
        </div>
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <JoinButton
          link={next.meeting_link}
          startsAt={next.scheduled_at}
          endsAt={next.ends_at}
          size={open ? 'lg' : 'md'}
        />
        <Button asChild look="secondary" size={open ? 'lg' : 'md'}>
          <Link to={paths.booking(next.booking_request_id)}>See the booking</Link>
        </Button>
      </div>
      <Also later={later.length} pending={pending} />
    </Card>
  );
}

function Also({ later, pending }: { later: number; pending: number }) {
  if (later + pending === 0) return null;
  return (
    <p className="mt-6 flex flex-wrap gap-x-5 gap-y-1 border-t border-line pt-4 text-sm text-accent">
      {later > 0 && (
        <Link to={paths.mocks} className="underline underline-offset-4 hover:text-accent-strong">
          {later === 1 ? 'One more mock after this' : `${later} more mocks after this`}
        </Link>
      )}
      {pending > 0 && (
        <Link
          to={`${paths.bookings}?status=pending`}
          className="underline underline-offset-4 hover:text-accent-strong"
        >
          {waiting(pending)}
        </Link>
      )}
    </p>
  );
}

function NoMock({ pending }: { pending: number }) {
  return (
    <Card aria-label="Next mock">
      <p className="text-sm font-medium text-accent">Next mock</p>
      <h2 className="mt-1.5 text-2xl font-semibold">
        {pending > 0 ? waiting(pending) : 'Nothing is booked'}
      </h2>
      <p className="mt-2 max-w-lg text-muted">
        {pending > 0
          ? 'We mail you an invitation with the meeting link as soon as somebody is assigned.'
          : 'Choose a company, the kind of interview and up to three times. It takes about three minutes.'}
      </p>
      <Button asChild className="mt-6" look={pending > 0 ? 'secondary' : 'primary'}>
        <Link to={pending > 0 ? `${paths.bookings}?status=pending` : paths.book}>
          {pending > 0 ? (
            'See my bookings'
          ) : (
            <>
              <CalendarPlus aria-hidden />
              Book a mock
            </>
          )}
        </Link>
      </Button>
    </Card>
  );
}
