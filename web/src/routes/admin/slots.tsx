import { CalendarPlus2, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PatternForm } from '@/features/timetable/pattern-form';
import { Timetable } from '@/features/timetable/timetable';
import { addDays, formatCalendarDate, isDate, mondayOf, platformToday, platformZone } from '@/lib/time';
import { Button, buttonVariants } from '@/ui/button';
import { Page } from '@/ui/page';

const inYear = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const weekText = (monday: string) =>
  `${formatCalendarDate(monday, { day: 'numeric', month: 'short' })} – ${formatCalendarDate(addDays(monday, 6), inYear)}`;

/** One week's timetable. The URL contains the week. */
export function SlotsPage() {
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const given = params.get('week');
  const thisWeek = mondayOf(platformToday());
  const monday = isDate(given) ? mondayOf(given) : thisWeek;

  const addressOf = (week: string) => {
    const next = new URLSearchParams(params);
    if (week === thisWeek) next.delete('week');
    else next.set('week', week);
    return next;
  };
  const to = (week: string) => ({ search: addressOf(week).toString() });

  return (
    <Page
      title="Time slots"
      lead={`When mocks can take place. All times are in ${platformZone().replaceAll('_', ' ')}.`}
      action={
        <Button onClick={() => setAdding(true)}>
          <CalendarPlus2 aria-hidden />
          Add slots in bulk
        </Button>
      }
    >
      <nav aria-label="Weeks" className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="flex gap-2">
          <Link
            to={to(addDays(monday, -7))}
            aria-label="Previous week"
            className={buttonVariants({ variant: 'secondary', size: 'icon' })}
          >
            <ChevronLeft aria-hidden />
          </Link>
          <Link
            to={to(addDays(monday, 7))}
            aria-label="Next week"
            className={buttonVariants({ variant: 'secondary', size: 'icon' })}
          >
            <ChevronRight aria-hidden />
          </Link>
        </div>
        <p aria-live="polite" className="text-lg font-semibold">
          {weekText(monday)}
        </p>
        {monday !== thisWeek && (
          <Link to={to(thisWeek)} className={buttonVariants({ variant: 'link' })}>
            This week
          </Link>
        )}
      </nav>
      <Timetable key={monday} monday={monday} />
      {adding && (
        <PatternForm
          monday={monday}
          onClose={() => setAdding(false)}
          onAdded={(week) => {
            setAdding(false);
            setParams(addressOf(week));
          }}
        />
      )}
    </Page>
  );
}
