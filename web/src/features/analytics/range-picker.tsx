import { useId, useState } from 'react';
import { focusFirstInvalid } from '@/lib/forms';
import { Button } from '@/ui/button';
import { Input, Select } from '@/ui/form/input';
import { presets, type Range } from './analytics-data';

const OWN = 'own';

type Props = { range: Range; today: string; onChoose: (range: Range) => void };

/** Chooses a range of days: one of the usual ones, or two dates. */
export function RangePicker({ range, today, onChoose }: Props) {
  const usual = presets(today);
  const known = usual.findIndex(({ range: one }) => one.from === range.from && one.to === range.to);
  const [own, setOwn] = useState(false);
  const open = own || known < 0;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <label className="grid gap-1.5 text-sm">
        <span className="text-muted">Period</span>
        <Select
          className="w-44"
          value={open ? OWN : String(known)}
          onChange={(event) => {
            const { value } = event.target;
            setOwn(value === OWN);
            if (value !== OWN) onChoose(usual[Number(value)]!.range);
          }}
        >
          {usual.map(({ name }, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
          <option value={OWN}>Other dates</option>
        </Select>
      </label>
      {open && <DateForm key={`${range.from} ${range.to}`} range={range} onChoose={onChoose} />}
    </div>
  );
}

function DateForm({ range, onChoose }: Omit<Props, 'today'>) {
  const [from, setFrom] = useState(range.from);
  const [to, setTo] = useState(range.to);
  const [refused, setRefused] = useState(false);
  const problem = useId();
  const days = {
    type: 'date',
    required: true,
    className: 'w-40',
    'aria-describedby': refused ? problem : undefined,
  };
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setRefused(to < from);
        if (from <= to) onChoose({ from, to });
        else focusFirstInvalid();
      }}
    >
      <label className="grid gap-1.5 text-sm">
        <span className="text-muted">From</span>
        <Input {...days} max="9999-12-30" value={from} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label className="grid gap-1.5 text-sm">
        <span className="text-muted">To</span>
        <Input
          {...days}
          max="9999-12-30"
          aria-invalid={refused || undefined}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </label>
      <Button type="submit" variant="secondary">
        Show
      </Button>
      {refused && (
        <p id={problem} role="alert" className="basis-full text-sm text-bad">
          The last day must not be before the first.
        </p>
      )}
    </form>
  );
}
