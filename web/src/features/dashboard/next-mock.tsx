import { CalendarPlus, Video } from 'lucide-react';
import { Link } from 'react-router';
import type { Mock } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { interviewTypeWords } from '@/lib/words';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { When } from '@/ui/when';

type Props = { mock: Mock | undefined; pending: number };

/** The mock that comes next, with its countdown and its door; or what to do when there is none. */
export function NextMock({ mock, pending }: Props) {
  if (!mock) return <NoMock pending={pending} />;
  return (
    <Card aria-label="Next mock">
      <p className="text-sm font-medium text-accent">
        Next mock <When at={mock.scheduled_at} as="ago" />
      </p>
      <h2 className="mt-2 text-2xl font-semibold">
        {mock.company_name}: {interviewTypeWords[mock.interview_type].name}
      </h2>
      <p className="mt-2 text-muted">
        <When at={mock.scheduled_at} until={mock.ends_at} />
        <br />
        with {mock.mentor_name}
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        {mock.meeting_link && (
          <Button asChild>
            <a href={mock.meeting_link} target="_blank" rel="noreferrer">
              <Video aria-hidden />
              Join the meeting
            </a>
          </Button>
        )}
        <Button asChild look="secondary">
          <Link to={paths.bookings}>See the booking</Link>
        </Button>
      </div>
    </Card>
  );
}

function NoMock({ pending }: { pending: number }) {
  const waiting = pending === 1 ? 'One request is' : `${pending} requests are`;
  return (
    <Card aria-label="Next mock">
      <p className="text-sm font-medium text-accent">Next mock</p>
      <h2 className="mt-2 text-2xl font-semibold">
        {pending > 0 ? `${waiting} waiting for a mentor` : 'Nothing is booked yet'}
      </h2>
      <p className="mt-2 max-w-lg text-muted">
        {pending > 0
          ? 'We mail you an invitation with the meeting link as soon as somebody is assigned.'
          : 'Choose a company, the kind of interview and up to three times. It takes about three minutes.'}
      </p>
      <Button asChild className="mt-6" look={pending > 0 ? 'secondary' : 'primary'}>
        <Link to={pending > 0 ? paths.bookings : paths.book}>
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
