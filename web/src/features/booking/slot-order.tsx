import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Slot } from '@/lib/api/types';
import type { Draft } from '@/lib/booking-draft';
import { dateText, timeText } from '@/lib/time';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { When } from '@/ui/when';

type Chosen = Draft['slots'];
type Props = { chosen: Chosen; free: Slot[]; most: number; onChange: (slots: Chosen) => void };

const ranks = ['First choice', 'Second choice', 'Third choice'];

/** The chosen slots in order of preference. Moving one keeps the focus on it and says where it went. */
export function SlotOrder({ chosen, free, most, onChange }: Props) {
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);

  const move = (index: number, by: 1 | -1) => {
    const order = [...chosen];
    const [slot] = order.splice(index, 1);
    if (!slot) return;
    const place = index + by;
    order.splice(place, 0, slot);
    onChange(order);
    setSaid(
      `${dateText(slot.starts_at)}, ${timeText(slot.starts_at)} is now your ${ranks[place]?.toLowerCase()}.`,
    );
    requestAnimationFrame(() => {
      const row = list.current?.children[place];
      const sameWay = row?.querySelector<HTMLButtonElement>(`[data-move="${by}"]:not(:disabled)`);
      (sameWay ?? row?.querySelector<HTMLButtonElement>('[data-move]:not(:disabled)'))?.focus();
    });
  };

  return (
    <Card className="self-start lg:sticky lg:top-8">
      <h3 className="font-semibold">Your times</h3>
      <p className="mt-1 text-sm text-muted">
        {chosen.length === 0
          ? `Choose up to ${most}. More choices mean a mentor sooner.`
          : `${chosen.length} of ${most} chosen, in the order you prefer them.`}
      </p>
      <ol ref={list} className="mt-4 grid gap-3 empty:hidden">
        {chosen.map((slot, index) => (
          <li key={slot.id} className="rounded-xl border border-line p-3">
            <div className="flex items-center justify-between gap-2">
              <span className="text-sm font-semibold text-accent">{ranks[index]}</span>
              <span className="flex">
                <Move way="earlier" index={index} disabled={index === 0} onClick={() => move(index, -1)} />
                <Move
                  way="later"
                  index={index}
                  disabled={index === chosen.length - 1}
                  onClick={() => move(index, 1)}
                />
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={`Remove ${ranks[index]?.toLowerCase()}`}
                  onClick={() => onChange(chosen.filter((one) => one.id !== slot.id))}
                >
                  <X aria-hidden />
                </Button>
              </span>
            </div>
            <p className="text-sm">
              <When at={slot.starts_at} until={slot.ends_at} />
              {!free.some((one) => one.id === slot.id) && (
                <span className="block text-warn">No longer free. Please remove it.</span>
              )}
            </p>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </Card>
  );
}

type MoveProps = { way: 'earlier' | 'later'; index: number; disabled: boolean; onClick: () => void };

function Move({ way, index, disabled, onClick }: MoveProps) {
  const Icon = way === 'earlier' ? ArrowUp : ArrowDown;
  return (
    <Button
      look="quiet"
      size="icon"
      disabled={disabled}
      data-move={way === 'earlier' ? -1 : 1}
      aria-label={`Prefer ${ranks[index]?.toLowerCase()} ${way === 'earlier' ? 'more' : 'less'}`}
      onClick={onClick}
    >
      <Icon aria-hidden />
    </Button>
  );
}
