import { useQuery } from '@tanstack/react-query';
import { ArrowRight, CalendarCheck, CalendarClock, CalendarPlus, LineChart, TrendingUp } from 'lucide-react';
import { Link } from 'react-router';
import { latestAwaitingQuery, plansQuery } from '@/domain/queries';
import { interviewTypeLabels } from '@/domain/labels';
import { isJoinWindowOpen, JoinButton } from '@/domain/mock-card';
import { QuotaMeters } from '@/domain/billing/quota-meters';
import type { MenteeDashboard, Mock, NextStep } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { safeNext } from '@/lib/safe-next';
import { useNow } from '@/lib/time';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { Countdown } from '@/ui/countdown';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';

type NextMockProps = { mocks: Mock[]; pending: number };

const waiting = (pending: number) =>
  pending === 1 ? '1 request is waiting for a mentor' : `${pending} requests are waiting for a mentor`;

/** The next mock with its countdown and meeting link, or a prompt to book one. */
export function NextMock({ mocks, pending }: NextMockProps) {
  const now = useNow(5_000);
  const [next, ...later] = mocks
    .filter((mock) => Date.parse(mock.ends_at) > now)
    .sort((a, b) => Date.parse(a.scheduled_at) - Date.parse(b.scheduled_at));
  if (!next) return <NoMock pending={pending} />;
  const open = isJoinWindowOpen(next.scheduled_at, next.ends_at, now);
  const begun = Date.parse(next.scheduled_at) <= now;
  return (
    <Card aria-label="Next mock" className={cn(open && 'border-accent ring-1 ring-accent')}>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-5">
        <div className="min-w-0">
          <p className="text-sm font-medium text-accent">{begun ? 'In progress' : 'Next mock'}</p>
          <h2 className="mt-1.5 text-2xl font-semibold">
            {next.company_name}: {interviewTypeLabels[next.interview_type].name}
          </h2>
          <p className="mt-2 text-muted">
            <DateTime at={next.scheduled_at} until={next.ends_at} />
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
        <Button asChild variant="secondary" size={open ? 'lg' : 'md'}>
          <Link to={paths.booking(next.booking_request_id)}>View booking</Link>
        </Button>
      </div>
      <OtherMocks later={later.length} pending={pending} />
    </Card>
  );
}

function OtherMocks({ later, pending }: { later: number; pending: number }) {
  if (later + pending === 0) return null;
  return (
    <p className="mt-6 flex flex-wrap gap-x-5 gap-y-1 border-t border-line pt-4 text-sm text-accent">
      {later > 0 && (
        <Link to={paths.mocks} className="underline underline-offset-4 hover:text-accent-strong">
          {later === 1 ? '1 more mock after this' : `${later} more mocks after this`}
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
      <h2 className="mt-1.5 text-2xl font-semibold">{pending > 0 ? waiting(pending) : 'No mock booked'}</h2>
      <p className="mt-2 max-w-lg text-muted">
        {pending > 0
          ? 'We’ll email you an invitation with the meeting link as soon as a mentor is assigned.'
          : 'Choose a company, an interview type and up to three times. It takes about three minutes.'}
      </p>
      <Button asChild className="mt-6" variant={pending > 0 ? 'secondary' : 'primary'}>
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

const RECENT = 7 * 24 * 60 * 60 * 1000;

/** The latest mock, until its feedback arrives or a week has passed. */
export function RecentMock() {
  const now = useNow();
  const { data: recent } = useQuery(latestAwaitingQuery);
  if (!recent || now - Date.parse(recent.ends_at) >= RECENT) return null;
  return (
    <Card aria-label="Your last mock">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <p className="font-semibold">
            Your {recent.company_name} mock ended <DateTime at={recent.ends_at} format="relative" />
          </p>
          <p className="mt-1 text-sm text-muted">
            Waiting for {recent.mentor_name}’s feedback
            {recent.feedback_due_at && (
              <>
                , {now > Date.parse(recent.feedback_due_at) ? 'which is late: it was promised' : 'promised'}{' '}
                by <DateTime at={recent.feedback_due_at} />
              </>
            )}
            .
          </p>
        </div>
        <Button asChild size="sm" variant="secondary">
          <Link to={paths.mocks}>{recent.rating === null ? 'Rate or report it' : 'View mock'}</Link>
        </Button>
      </div>
    </Card>
  );
}

/** The next steps that the server suggests. Links outside the app are ignored. */
export function NextSteps({ steps }: { steps: NextStep[] }) {
  const shown = steps.flatMap((step) => {
    const to = safeNext(step.href);
    return to ? [{ ...step, to }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Card>
      <CardHeader title="What to do next" />
      <ul className="-mx-3 grid gap-1">
        {shown.map((step) => (
          <li key={step.kind + step.to}>
            <Link
              to={step.to}
              className="group flex min-h-11 items-center justify-between gap-3 rounded-lg px-3 py-2 hover:bg-sunken"
            >
              {step.text}
              <ArrowRight
                aria-hidden
                className="size-4 shrink-0 text-accent transition-transform group-hover:translate-x-0.5"
              />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The remaining units of the plan and its end date. */
export function PlanQuotaCard({ dashboard }: { dashboard: MenteeDashboard }) {
  const { plan_name, plan_expires_at } = dashboard.user;
  return (
    <Card>
      <CardHeader title={`${plan_name} plan`}>
        {plan_expires_at && (
          <>
            Runs until <DateTime at={plan_expires_at} format="day" />
          </>
        )}
      </CardHeader>
      <QuotaMeters quota={dashboard.quota} />
      <Link
        to={paths.upgrade()}
        className="mt-5 inline-block text-sm text-accent underline underline-offset-4 hover:text-accent-strong"
      >
        Plan and payments
      </Link>
    </Card>
  );
}

const unlocked = [
  {
    icon: CalendarCheck,
    title: 'Mocks',
    text: 'One to one, with an engineer who has interviewed real candidates.',
  },
  {
    icon: LineChart,
    title: 'Written feedback',
    text: 'Five scores and a list of what to do next, after each mock.',
  },
  {
    icon: TrendingUp,
    title: 'Your progress',
    text: 'See which scores are improving and what to work on.',
  },
  {
    icon: CalendarClock,
    title: 'Room to change your mind',
    text: 'Cancel or move a mock for free up to 24 hours before it starts.',
  },
];

/** Explains the plans to a user who has none. */
export function PlanBenefits() {
  const plans = useQuery(plansQuery);
  const cheapest = plans.data?.reduce((least, plan) => (plan.price < least.price ? plan : least));
  return (
    <Card className="border-accent/50">
      <h2 className="text-xl font-semibold">What you get with a plan</h2>
      <ul className="mt-6 grid gap-5 sm:grid-cols-2">
        {unlocked.map(({ icon: Icon, title, text }) => (
          <li key={title} className="flex gap-3">
            <span className="grid size-10 shrink-0 place-items-center rounded-lg bg-accent-soft text-accent">
              <Icon aria-hidden className="size-5" />
            </span>
            <span>
              <span className="block font-medium">{title}</span>
              <span className="block text-sm text-muted">{text}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button asChild variant="secondary">
          <Link to={paths.upgrade()}>See the plans</Link>
        </Button>
        {cheapest && (
          <p className="text-sm text-muted">
            From <Money paise={cheapest.price} currency={cheapest.currency} />, paid once. Browsing stays
            free.
          </p>
        )}
      </div>
    </Card>
  );
}
