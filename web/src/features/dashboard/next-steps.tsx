import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import type { NextStep } from '@/lib/api/types';
import { safeNext } from '@/lib/paths';
import { Card, CardHeader } from '@/ui/card';

/** What the server suggests to do next; only addresses inside the app are followed. */
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
