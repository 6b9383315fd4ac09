import { cn } from '@/lib/cn';

type Props = { label: string; value: number; max: number; tone?: 'accent' | 'warn' | 'bad'; text?: string };

export function Progress({ label, value, max, tone = 'accent', text }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(max, 1)}
      aria-valuenow={Math.min(value, max)}
      aria-valuetext={text ?? `${value} of ${max}`}
      className="h-2 overflow-hidden rounded-full bg-line"
    >
      <div
        className={cn('h-full rounded-full', { accent: 'bg-accent', warn: 'bg-warn', bad: 'bg-bad' }[tone])}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
