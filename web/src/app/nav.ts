import {
  CalendarPlus,
  CalendarRange,
  ClipboardList,
  Gauge,
  LineChart,
  Sparkles,
  UsersRound,
  Video,
  type LucideIcon,
} from 'lucide-react';
import type { Role } from '@/lib/api/types';
import { paths } from '@/lib/paths';

type Item = { to: string; name: string; icon: LucideIcon };

/** What each role finds in the shell's navigation. */
export const navigation: Record<Role, Item[]> = {
  mentee: [
    { to: paths.mentee, name: 'Dashboard', icon: Gauge },
    { to: paths.book, name: 'Book a mock', icon: CalendarPlus },
    { to: paths.bookings, name: 'Bookings', icon: CalendarRange },
    { to: paths.mocks, name: 'Mocks', icon: Video },
    { to: paths.feedback, name: 'Feedback', icon: LineChart },
    { to: paths.upgrade(), name: 'Plans', icon: Sparkles },
  ],
  mentor: [{ to: paths.mentor, name: 'My mocks', icon: ClipboardList }],
  admin: [{ to: paths.admin, name: 'Booking requests', icon: UsersRound }],
};
