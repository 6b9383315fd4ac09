import {
  Ban,
  CalendarCheck,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleSlash,
  Clock3,
  CreditCard,
  type LucideIcon,
  RotateCcw,
  UserX,
} from 'lucide-react';
import type { ComponentProps } from 'react';
import type { BookingStatus, MockStatus, OrderStatus, SlotStatus, Tier } from '@/lib/api/types';
import { Badge } from '@/ui/badge';

type Look = { word: string; tone: ComponentProps<typeof Badge>['tone']; icon: LucideIcon };

const booking: Record<BookingStatus, Look> = {
  pending: { word: 'Waiting for a mentor', tone: 'warn', icon: Clock3 },
  confirmed: { word: 'Confirmed', tone: 'accent', icon: CalendarCheck },
  completed: { word: 'Completed', tone: 'good', icon: CircleCheck },
  cancelled: { word: 'Cancelled', tone: 'plain', icon: CircleSlash },
};

const mock: Record<MockStatus | 'held', Look> = {
  scheduled: { word: 'Scheduled', tone: 'accent', icon: CalendarCheck },
  completed: { word: 'Completed', tone: 'good', icon: CircleCheck },
  cancelled: { word: 'Cancelled', tone: 'plain', icon: CircleSlash },
  held: { word: 'Awaiting feedback', tone: 'warn', icon: Clock3 },
  no_show: { word: 'No-show', tone: 'bad', icon: UserX },
};

const order: Record<OrderStatus, Look> = {
  created: { word: 'Not paid yet', tone: 'warn', icon: Clock3 },
  attempted: { word: 'Not paid yet', tone: 'warn', icon: Clock3 },
  paid: { word: 'Paid', tone: 'good', icon: CreditCard },
  refunded: { word: 'Refunded', tone: 'plain', icon: RotateCcw },
  expired: { word: 'Expired', tone: 'plain', icon: CircleSlash },
};

const slot: Record<SlotStatus, Look> = {
  available: { word: 'Available', tone: 'good', icon: CircleCheck },
  booked: { word: 'Booked', tone: 'accent', icon: CalendarCheck },
  blocked: { word: 'Blocked', tone: 'plain', icon: Ban },
};

const tier: Record<Tier, Look> = {
  Free: { word: 'Free', tone: 'plain', icon: CircleDashed },
  Active: { word: 'Active', tone: 'good', icon: CircleCheck },
  Paused: { word: 'Paused', tone: 'warn', icon: CirclePause },
};

type Props =
  | { booking: BookingStatus }
  /** A mock that is over is held, until its feedback completes it. */
  | { mock: MockStatus | 'held' }
  | { order: OrderStatus }
  | { slot: SlotStatus }
  | { tier: Tier };

function lookOf(props: Props) {
  if ('booking' in props) return booking[props.booking];
  if ('mock' in props) return mock[props.mock];
  if ('order' in props) return order[props.order];
  return 'slot' in props ? slot[props.slot] : tier[props.tier];
}

/** A status: a word and an icon beside the colour. */
export function StatusBadge(props: Props) {
  const look = lookOf(props);
  const Icon = look.icon;
  return (
    <Badge tone={look.tone}>
      <Icon aria-hidden />
      {look.word}
    </Badge>
  );
}
