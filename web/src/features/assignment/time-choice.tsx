import { ChoiceCard, ChoiceCards } from '@/ui/choice-cards';
import { Notice } from '@/ui/notice';
import { When } from '@/ui/when';
import type { TimeChoice as Time } from './choices';

const ranks = ['First choice', 'Second choice', 'Third choice'];

type Props = { times: Time[]; value: string | null; onChange: (slotId: string) => void };

/** The mentee's times; one that cannot be had says why. */
export function TimeChoice({ times, value, onChange }: Props) {
  return (
    <section className="grid gap-2.5">
      <h3 className="font-semibold">Time, as the mentee prefers them</h3>
      {times.every((time) => time.hindrance) && (
        <Notice tone="warn">
          None of these times can be booked any more. The mentee has been told and can choose new ones.
        </Notice>
      )}
      <ChoiceCards label="Time" value={value} onChange={onChange} className="sm:grid-cols-3">
        {times.map((time) => (
          <ChoiceCard key={time.id} value={time.id} disabled={time.hindrance !== null}>
            <span className="block text-xs font-medium text-muted">{ranks[time.rank - 1]}</span>
            <span className="mt-1 block text-sm">
              <When at={time.starts_at} until={time.ends_at} />
            </span>
            {(time.hindrance ?? time.warning) && (
              <span className="mt-1 block text-sm text-warn">{time.hindrance ?? time.warning}</span>
            )}
          </ChoiceCard>
        ))}
      </ChoiceCards>
    </section>
  );
}
