import { interviewTypeLabels } from '@/domain/labels';
import type { AnalyticsReport, BookingStatus, InterviewType } from '@/lib/api/types';
import { formatCalendarDate } from '@/lib/time';
import { formatMoney } from '@/ui/money';
import { SimpleTable } from './simple-table';
import type { Range } from './analytics-data';
import { CountBars, RevenueChart } from './charts';
import { SectionCard } from './section-card';

type Props = { figures: AnalyticsReport; range: Range };

const number = (value: number) => value.toLocaleString('en-IN');
const hours = (value: number | null) =>
  value === null ? '–' : `${value.toLocaleString('en-IN', { maximumFractionDigits: 1 })} h`;
const share = (part: number, whole: number) => (whole === 0 ? '' : `${Math.round((part / whole) * 100)}%`);

export function Revenue({ figures: { revenue }, range }: Props) {
  return (
    <SectionCard
      title="Revenue by month"
      about="A payment counts on the day it was made, a refund on the day it was processed."
      section="revenue_by_month"
      range={range}
    >
      {revenue.by_month.length === 0 ? (
        <p className="text-muted">No money moved in this period.</p>
      ) : (
        <div className="grid gap-5">
          <RevenueChart months={revenue.by_month} />
          <SimpleTable
            caption="Revenue by month"
            head={['Month', 'Orders', 'Payments', 'Refunds']}
            rows={revenue.by_month.map((month) => ({
              key: month.month,
              cells: [
                <>
                  {formatCalendarDate(`${month.month}-01`, { month: 'long', year: 'numeric' })}
                  {!month.complete && <span className="ml-2 text-muted">in part</span>}
                </>,
                number(month.orders),
                formatMoney(month.gross),
                formatMoney(month.refunded),
              ],
            }))}
          />
        </div>
      )}
    </SectionCard>
  );
}

export function Plans({ figures: { revenue }, range }: Props) {
  return (
    <SectionCard
      title="Revenue by plan"
      about="Paid orders of each plan, and refunds of its orders."
      section="revenue_by_plan"
      range={range}
    >
      {revenue.by_plan.length === 0 ? (
        <p className="text-muted">No plan was sold in this period.</p>
      ) : (
        <SimpleTable
          caption="Revenue by plan"
          head={['Plan', 'Orders', 'Payments', 'Refunds']}
          rows={revenue.by_plan.map((plan) => ({
            key: plan.plan_id,
            cells: [
              <span key="plan" className="capitalize">
                {plan.plan_id}
              </span>,
              number(plan.orders),
              formatMoney(plan.gross),
              formatMoney(plan.refunded),
            ],
          }))}
        />
      )}
    </SectionCard>
  );
}

export function Funnel({ figures: { funnel, to }, range }: Props) {
  const { registered } = funnel;
  return (
    <SectionCard
      title="From sign-up to first mock"
      about={`Mentees who signed up in this period, and what they had done by ${formatCalendarDate(to, {
        day: 'numeric',
        month: 'short',
      })}.`}
      section="funnel"
      range={range}
    >
      <CountBars
        whole={registered}
        rows={[
          { name: 'Signed up', value: registered },
          { name: 'Requested a mock', value: funnel.requested, note: share(funnel.requested, registered) },
          { name: 'Paid for a plan', value: funnel.paid, note: share(funnel.paid, registered) },
          { name: 'Had a mock', value: funnel.completed, note: share(funnel.completed, registered) },
        ]}
      />
    </SectionCard>
  );
}

export function People({ figures: { users }, range }: Props) {
  return (
    <SectionCard title="Accounts" about="As of now, whatever the period." section="users" range={range}>
      <CountBars
        rows={[
          { name: 'Mentees with a plan', value: users.active },
          { name: 'Mentees without a plan', value: users.free },
          { name: 'Paused mentees', value: users.paused },
          { name: 'Mentors', value: users.mentors },
        ]}
      />
    </SectionCard>
  );
}

export function Assignment({ figures: { assignment_hours: hoursOf }, range }: Props) {
  return (
    <SectionCard
      title="Time to a mentor"
      about="Hours from request to confirmation, for requests confirmed in this period. The promise is 24 hours."
      section="assignment_hours"
      range={range}
    >
      <SimpleTable
        caption="Time to a mentor"
        head={['Figure', 'Value']}
        rows={[
          { key: 'median', cells: ['Half were confirmed within', hours(hoursOf.median)] },
          { key: 'p90', cells: ['Nine in ten within', hours(hoursOf.p90)] },
          { key: 'waiting', cells: ['Waiting now', number(hoursOf.waiting)] },
          { key: 'overdue', cells: ['Waiting for more than 24 hours', number(hoursOf.overdue)] },
        ]}
      />
    </SectionCard>
  );
}

export function Sessions({ figures: { sessions }, range }: Props) {
  return (
    <SectionCard
      title="Mocks"
      about="Mocks that started in this period. A mock that was moved counts as cancelled at its earlier time."
      section="sessions"
      range={range}
    >
      <CountBars
        rows={[
          { name: 'Held', value: sessions.held },
          { name: 'Missed by the mentor', value: sessions.no_show_mentor },
          { name: 'Missed by the mentee', value: sessions.no_show_mentee },
          { name: 'Cancelled', value: sessions.cancelled },
        ]}
      />
    </SectionCard>
  );
}

const statusNames: Record<BookingStatus, string> = {
  pending: 'Waiting for a mentor',
  confirmed: 'Confirmed',
  completed: 'Completed',
  cancelled: 'Cancelled',
};

export function BookingsByStatus({ figures: { bookings }, range }: Props) {
  return (
    <SectionCard
      title="Requests by status"
      about="Booking requests made in this period, by their status now."
      section="bookings_by_status"
      range={range}
    >
      <CountBars
        rows={Object.entries(bookings.by_status).map(([status, value]) => ({
          name: statusNames[status as BookingStatus],
          value,
        }))}
      />
    </SectionCard>
  );
}

export function BookingsByType({ figures: { bookings }, range }: Props) {
  return (
    <SectionCard
      title="Requests by interview type"
      about="Booking requests made in this period."
      section="bookings_by_type"
      range={range}
    >
      <CountBars
        rows={Object.entries(bookings.by_type).map(([type, value]) => ({
          name: interviewTypeLabels[type as InterviewType].name,
          value,
        }))}
      />
    </SectionCard>
  );
}

const MAX_COMPANIES = 10;

export function BookingsByCompany({ figures: { bookings }, range }: Props) {
  const shown = bookings.by_company.slice(0, MAX_COMPANIES);
  return (
    <SectionCard
      title="Requests by company"
      about="Booking requests made in this period. The CSV has all companies."
      section="bookings_by_company"
      range={range}
    >
      {shown.length === 0 ? (
        <p className="text-muted">No requests in this period.</p>
      ) : (
        <CountBars rows={shown.map(({ name, count }) => ({ name, value: count }))} />
      )}
    </SectionCard>
  );
}

export function Mentors({ figures: { mentors }, range }: Props) {
  return (
    <SectionCard
      title="Mentors"
      about="Mocks that started in this period. Utilisation compares them with the mentor’s weekly capacity; feedback is the median time from the end of a mock."
      section="mentors"
      range={range}
    >
      {mentors.length === 0 ? (
        <p className="text-muted">There are no mentors yet.</p>
      ) : (
        <SimpleTable
          caption="Mentors"
          head={['Mentor', 'Held', 'Utilisation', 'Rating', 'Feedback']}
          rows={mentors.map((mentor) => ({
            key: mentor.mentor_id,
            cells: [
              mentor.name,
              number(mentor.mocks),
              mentor.utilisation === null ? '–' : `${Math.round(mentor.utilisation * 100)}%`,
              mentor.average_rating?.toFixed(2) ?? '–',
              hours(mentor.feedback_hours_median),
            ],
          }))}
        />
      )}
    </SectionCard>
  );
}
