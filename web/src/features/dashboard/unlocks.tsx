import { useQuery } from '@tanstack/react-query';
import { CalendarCheck, CalendarClock, LineChart, TrendingUp } from 'lucide-react';
import { Link } from 'react-router';
import { plansQuery } from '@/lib/api/catalog';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Money } from '@/ui/money';

const unlocked = [
  {
    icon: CalendarCheck,
    title: 'Mock interviews',
    text: 'One to one, with somebody who interviews for a living.',
  },
  {
    icon: LineChart,
    title: 'Written feedback',
    text: 'Five scores and a list of what to do next, after each mock.',
  },
  {
    icon: TrendingUp,
    title: 'Your progress',
    text: 'Your scores side by side, to see what gets better and what to work on.',
  },
  {
    icon: CalendarClock,
    title: 'Room to change your mind',
    text: 'Cancel or move a mock up to 24 hours before, and nothing is lost.',
  },
];

/** For people without a plan: what one unlocks, from how much, and the way to it. */
export function Unlocks() {
  const plans = useQuery(plansQuery);
  const cheapest = plans.data?.reduce((least, plan) => (plan.price < least.price ? plan : least));
  return (
    <Card className="border-accent/50">
      <h2 className="text-xl font-semibold">What a plan unlocks</h2>
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
        <Button asChild look="secondary">
          <Link to={paths.upgrade()}>See the plans</Link>
        </Button>
        {cheapest && (
          <p className="text-sm text-muted">
            From <Money paise={cheapest.price} currency={cheapest.currency} />, paid once. Looking around
            stays free.
          </p>
        )}
      </div>
    </Card>
  );
}
