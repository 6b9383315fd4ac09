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

type StatusStyle = { label: string; tone: ComponentProps<typeof Badge>['tone']; icon: LucideIcon };

const booking: Record<BookingStatus, StatusStyle> = {
  pending: { label: 'Waiting for a mentor', tone: 'warn', icon: Clock3 },
  confirmed: { label: 'Confirmed', tone: 'accent', icon: CalendarCheck },
  completed: { label: 'Completed', tone: 'good', icon: CircleCheck },
  cancelled: { label: 'Cancelled', tone: 'plain', icon: CircleSlash },
};

const mock: Record<MockStatus | 'held', StatusStyle> = {
  scheduled: { label: 'Scheduled', tone: 'accent', icon: CalendarCheck },
  completed: { label: 'Completed', tone: 'good', icon: CircleCheck },
  cancelled: { label: 'Cancelled', tone: 'plain', icon: CircleSlash },
  held: { label: 'Awaiting feedback', tone: 'warn', icon: Clock3 },
  no_show: { label: 'No-show', tone: 'bad', icon: UserX },
};

const order: Record<OrderStatus, StatusStyle> = {
  created: { label: 'Not paid yet', tone: 'warn', icon: Clock3 },
  attempted: { label: 'Not paid yet', tone: 'warn', icon: Clock3 },
  paid: { label: 'Paid', tone: 'good', icon: CreditCard },
  refunded: { label: 'Refunded', tone: 'plain', icon: RotateCcw },
  expired: { label: 'Expired', tone: 'plain', icon: CircleSlash },
};

const slot: Record<SlotStatus, StatusStyle> = {
  available: { label: 'Available', tone: 'good', icon: CircleCheck },
  booked: { label: 'Booked', tone: 'accent', icon: CalendarCheck },
  blocked: { label: 'Blocked', tone: 'plain', icon: Ban },
};

const tier: Record<Tier, StatusStyle> = {
  Free: { label: 'Free', tone: 'plain', icon: CircleDashed },
  Active: { label: 'Active', tone: 'good', icon: CircleCheck },
  Paused: { label: 'Paused', tone: 'warn', icon: CirclePause },
};

type Props =
  | { booking: BookingStatus; label?: string }
  /** `held`: the mock has ended, but its feedback is missing. */
  | { mock: MockStatus | 'held'; label?: string }
  | { order: OrderStatus }
  | { slot: SlotStatus }
  | { tier: Tier };

function styleOf(props: Props) {
  // A custom label means a missed mock, which must not look completed.
  if ('booking' in props)
    return props.label ? { ...mock.no_show, label: props.label } : booking[props.booking];
  if ('mock' in props) return props.label ? { ...mock[props.mock], label: props.label } : mock[props.mock];
  if ('order' in props) return order[props.order];
  return 'slot' in props ? slot[props.slot] : tier[props.tier];
}

/** A status as an icon and a label, so that colour is not the only cue. */
export function StatusBadge(props: Props) {
  const style = styleOf(props);
  const Icon = style.icon;
  return (
    <Badge tone={style.tone}>
      <Icon aria-hidden />
      {style.label}
    </Badge>
  );
}
