import { Star } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { cn } from '@/lib/cn';

const words = ['Poor', 'Fair', 'Good', 'Very good', 'Excellent'];

type Props = { value: number | null; onChange: (stars: number) => void };

/** One to five stars: a radio group, moved through with the arrow keys. */
export function StarInput({ value, onChange }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <RadioGroup.Root
        aria-label="Stars"
        orientation="horizontal"
        value={value === null ? '' : String(value)}
        onValueChange={(stars) => onChange(Number(stars))}
        className="flex gap-1"
      >
        {words.map((word, index) => {
          const stars = index + 1;
          return (
            <RadioGroup.Item
              key={word}
              value={String(stars)}
              aria-label={`${stars} of 5: ${word}`}
              className="grid size-11 place-items-center rounded-lg hover:bg-sunken"
            >
              <Star
                aria-hidden
                className={cn(
                  'size-7',
                  value !== null && stars <= value ? 'fill-accent text-accent' : 'text-edge',
                )}
              />
            </RadioGroup.Item>
          );
        })}
      </RadioGroup.Root>
      <span aria-hidden className="text-sm text-muted">
        {value === null ? '' : words[value - 1]}
      </span>
    </div>
  );
}
