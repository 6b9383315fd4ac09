import {
  Building2,
  CalendarDays,
  CalendarPlus,
  CalendarRange,
  ClipboardCheck,
  ClipboardList,
  Gauge,
  IdCard,
  Inbox,
  LineChart,
  Link2,
  Receipt,
  Sparkles,
  Tag,
  UserRoundCheck,
  UsersRound,
  Video,
  type LucideIcon,
} from 'lucide-react';
import type { Role } from '@/lib/api/types';
import { paths } from '@/lib/paths';

export type Item = { to: string; name: string; icon: LucideIcon; group?: string };

/** What each role finds in the shell's navigation; under headings where there is much. */
export const navigation: Record<Role, Item[]> = {
  mentee: [
    { to: paths.mentee, name: 'Dashboard', icon: Gauge },
    { to: paths.book, name: 'Book a mock', icon: CalendarPlus },
    { to: paths.bookings, name: 'Bookings', icon: CalendarRange },
    { to: paths.mocks, name: 'Mocks', icon: Video },
    { to: paths.feedback, name: 'Feedback', icon: LineChart },
    { to: paths.upgrade(), name: 'Plan and payments', icon: Sparkles },
  ],
  mentor: [
    { to: paths.mentor, name: 'Dashboard', icon: Gauge },
    { to: paths.mentorMocks(), name: 'Mocks', icon: Video },
    { to: paths.mentorRequests, name: 'Booking requests', icon: ClipboardList },
    { to: paths.givenFeedback, name: 'Feedback', icon: ClipboardCheck },
    { to: paths.mentees, name: 'Mentees', icon: UsersRound },
    { to: paths.mentorProfile, name: 'Profile', icon: IdCard },
  ],
  admin: [
    { to: paths.admin, name: 'Dashboard', icon: Gauge, group: 'Work' },
    { to: paths.adminRequests(), name: 'Booking requests', icon: Inbox, group: 'Work' },
    { to: paths.adminMocks(), name: 'Mocks', icon: Video, group: 'Work' },
    { to: paths.adminFeedback(), name: 'Feedback', icon: ClipboardCheck, group: 'Work' },
    { to: paths.adminMentors(), name: 'Mentors', icon: UserRoundCheck, group: 'People' },
    { to: paths.adminMentees(), name: 'Mentees', icon: UsersRound, group: 'People' },
    { to: paths.adminSlots(), name: 'Time slots', icon: CalendarDays, group: 'Offer' },
    { to: paths.adminLinks, name: 'Meeting links', icon: Link2, group: 'Offer' },
    { to: paths.adminCompanies, name: 'Companies', icon: Building2, group: 'Offer' },
    { to: paths.adminPlans, name: 'Pricing plans', icon: Tag, group: 'Money' },
    { to: paths.adminOrders(), name: 'Orders', icon: Receipt, group: 'Money' },
  ],
};
