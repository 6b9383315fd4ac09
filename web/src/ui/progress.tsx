import { Progress as Radix } from 'radix-ui';
import { cn } from '@/lib/cn';

type Props = { label: string; value: number; max: number; tone?: 'accent' | 'warn' | 'bad'; text?: string };

export function Progress({ label, value, max, tone = 'accent', text }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <Radix.Root
      aria-label={label}
      value={Math.min(value, max)}
      max={Math.max(max, 1)}
      getValueLabel={() => text ?? `${value} of ${max}`}
      className="h-2 overflow-hidden rounded-full bg-line"
    >
      <Radix.Indicator
        className={cn('h-full rounded-full', { accent: 'bg-accent', warn: 'bg-warn', bad: 'bg-bad' }[tone])}
        style={{ width: `${share * 100}%` }}
      />
    </Radix.Root>
  );
}
