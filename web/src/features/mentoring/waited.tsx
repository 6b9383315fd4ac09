import { Clock3 } from 'lucide-react';
import { useNow } from '@/lib/time';
import { Badge } from '@/ui/badge';

const HOUR = 3_600_000;
const LONG = 48 * HOUR;

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

function stretchText(time: number) {
  if (time < HOUR) return counted(Math.max(1, Math.floor(time / 60_000)), 'minute');
  if (time < 24 * HOUR) return counted(Math.floor(time / HOUR), 'hour');
  return counted(Math.floor(time / (24 * HOUR)), 'day');
}

/** How long somebody has been waiting since an instant; two days are long. */
export function Waited({ since }: { since: string }) {
  const time = useNow() - Date.parse(since);
  if (time <= 0) return <Badge tone="accent">Running now</Badge>;
  return (
    <Badge tone={time >= LONG ? 'warn' : 'plain'}>
      <Clock3 aria-hidden />
      Waiting for {stretchText(time)}
    </Badge>
  );
}
