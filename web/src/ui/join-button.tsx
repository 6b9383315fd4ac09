import { Video } from 'lucide-react';
import { useNow } from '@/lib/time';
import { Button } from './button';

const TEN_MINUTES = 10 * 60 * 1000;

type Props = { link: string; startsAt: string; endsAt: string; size?: 'sm' | 'md' | 'lg' };

/** Whether a mock is so near, or under way, that joining it is what matters now. */
export const isDoorOpen = (startsAt: string, endsAt: string, now: number) =>
  Date.parse(startsAt) - TEN_MINUTES <= now && now < Date.parse(endsAt);

/** The way into a meeting: quiet from afar, the one thing to press from ten minutes before. */
export function JoinButton({ link, startsAt, endsAt, size = 'md' }: Props) {
  const now = useNow(5_000);
  if (now >= Date.parse(endsAt)) return null;
  const open = isDoorOpen(startsAt, endsAt, now);
  return (
    <Button asChild size={size} look={open ? 'primary' : 'secondary'}>
      <a href={link} target="_blank" rel="noreferrer">
        <Video aria-hidden />
        {open ? 'Join now' : 'Join the meeting'}
      </a>
    </Button>
  );
}
