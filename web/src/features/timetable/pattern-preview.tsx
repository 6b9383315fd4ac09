import { shortDayText } from '@/lib/calendar';
import { cn } from '@/lib/cn';
import type { Planned } from './pattern';

const why = { past: 'has passed', there: 'is there already' };
const count = (planned: Planned[], fate: Planned['fate']) =>
  planned.filter((one) => one.fate === fate).length;

export const slotsText = (number: number) => `${number} ${number === 1 ? 'slot' : 'slots'}`;

/** What a pattern would add, and which of its times it leaves out and why. */
export function PatternPreview({ planned }: { planned: Planned[] }) {
  const [fresh, past, there] = [count(planned, 'new'), count(planned, 'past'), count(planned, 'there')];
  const days = [...new Set(planned.map((one) => one.slot.date))];
  return (
    <div className="rounded-xl border border-line bg-sunken p-4">
      <div role="status">
        <p className="font-semibold">
          {planned.length === 0 ? 'No day between these dates fits' : `Adds ${slotsText(fresh)}`}
        </p>
        {past + there > 0 && (
          <p className="mt-1 text-sm text-muted">
            Left out:{' '}
            {[
              there > 0 && `${there} already ${there === 1 ? 'exists' : 'exist'}`,
              past > 0 && `${past} in the past`,
            ]
              .filter(Boolean)
              .join(', ')}
            .
          </p>
        )}
      </div>
      {planned.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="w-fit py-1 font-medium text-accent underline-offset-4 hover:underline">
            See each of them
          </summary>
          <ul
            aria-label="Slots of this pattern"
            tabIndex={0}
            className="mt-2 grid max-h-56 gap-1.5 overflow-y-auto pr-2"
          >
            {days.map((date) => (
              <li key={date} className="grid grid-cols-[6.5rem_1fr] gap-2">
                <span className="text-muted">{shortDayText(date)}</span>
                <span className="flex flex-wrap gap-x-3 tabular-nums">
                  {planned
                    .filter((one) => one.slot.date === date)
                    .map(({ slot, fate }) => (
                      <span key={slot.start_time} className={cn(fate !== 'new' && 'text-muted')}>
                        <span className={cn(fate !== 'new' && 'line-through')}>{slot.start_time}</span>
                        {fate !== 'new' && <span className="text-xs"> {why[fate]}</span>}
                      </span>
                    ))}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
