import type {
  BookingStatus,
  CompanyCategory,
  MockStatus,
  OrderStatus,
  SlotStatus,
  Tier,
} from '@/lib/api/types';
import type { Hireability } from '@/lib/api/types';
import { now } from '@/lib/time';
import { Avatar } from '@/ui/avatar';
import { Badge } from '@/ui/badge';
import { CategoryBadge } from '@/ui/category-badge';
import { Countdown } from '@/ui/countdown';
import { Money } from '@/ui/money';
import { Score } from '@/ui/score';
import { Scores } from '@/ui/scores';
import { Stars } from '@/ui/stars';
import { StatusBadge } from '@/ui/status-badge';
import { UnitMeters } from '@/ui/unit-meters';
import { Verdict } from '@/ui/verdict';
import { When } from '@/ui/when';
import { Chapter, Specimen } from './frame';

const tones = ['plain', 'accent', 'good', 'warn', 'bad'] as const;
const bookings: BookingStatus[] = ['pending', 'confirmed', 'completed', 'cancelled'];
const mocks: (MockStatus | 'held')[] = ['scheduled', 'held', 'completed', 'cancelled', 'no_show'];
const orders: OrderStatus[] = ['created', 'paid', 'refunded', 'expired'];
const slots: SlotStatus[] = ['available', 'booked', 'blocked'];
const tiers: Tier[] = ['Free', 'Active', 'Paused'];
const categories: CompanyCategory[] = ['product', 'unicorn', 'startup', 'service'];
const verdicts: Hireability[] = ['strong_hire', 'hire', 'lean_hire', 'lean_no_hire', 'no_hire'];
const hours = (count: number) => new Date(now() + count * 3_600_000).toISOString();

const scores = { problem_solving: 4, communication: 3, technical_depth: 4.5, code_quality: 5, overall: 4 };

const units = [
  { limit: 3, used: 1, left: 2 },
  { limit: 2, used: 2, left: 0 },
  { limit: null, used: 4, left: null },
];

/** What is said by one component each: statuses, money, dates, scores. */
export function Facts() {
  return (
    <Chapter id="facts" title="Statuses, money, dates, scores">
      <Specimen name="Booking">
        {bookings.map((one) => (
          <StatusBadge key={one} booking={one} />
        ))}
      </Specimen>
      <Specimen name="Mock">
        {mocks.map((one) => (
          <StatusBadge key={one} mock={one} />
        ))}
      </Specimen>
      <Specimen name="Order">
        {orders.map((one) => (
          <StatusBadge key={one} order={one} />
        ))}
      </Specimen>
      <Specimen name="Slot">
        {slots.map((one) => (
          <StatusBadge key={one} slot={one} />
        ))}
      </Specimen>
      <Specimen name="Tier">
        {tiers.map((one) => (
          <StatusBadge key={one} tier={one} />
        ))}
      </Specimen>
      <Specimen name="Category">
        {categories.map((one) => (
          <CategoryBadge key={one} category={one} />
        ))}
      </Specimen>
      <Specimen name="Verdict">
        {verdicts.map((one) => (
          <Verdict key={one} hireability={one} />
        ))}
      </Specimen>
      <Specimen name="Badge">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </Specimen>
      <Specimen name="Money">
        <Money paise={199900} />
        <Money paise={12345678900} />
        <Money paise={166633} />
      </Specimen>
      <Specimen name="When" stacked>
        <When at={hours(30)} until={hours(31)} />
        <When at={hours(30)} as="day" />
        <When at={hours(30)} as="short" />
        <When at={hours(-50)} as="ago" />
      </Specimen>
      <Specimen name="Countdown" stacked>
        <Countdown to={hours(30)} until={hours(31)} />
        <Countdown to={hours(0.4)} until={hours(1.4)} />
        <Countdown to={hours(-0.1)} until={hours(0.9)} />
      </Specimen>
      <Specimen name="Score and stars">
        <Score value={4} />
        <Score value={3.6} />
        <Stars stars={4} />
      </Specimen>
      <Specimen name="Scores" stacked>
        <Scores scores={scores} />
      </Specimen>
      <Specimen name="Units" stacked>
        {units.map((mock_interviews) => (
          <UnitMeters key={mock_interviews.used} quota={{ mock_interviews }} />
        ))}
      </Specimen>
      <Specimen name="Avatar">
        <Avatar name="Meera Nair" />
        <Avatar name="Plato" />
      </Specimen>
    </Chapter>
  );
}
