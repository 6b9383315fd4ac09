import {
  Building2,
  ChartColumn,
  CalendarDays,
  CalendarPlus,
  CalendarRange,
  ClipboardCheck,
  ClipboardList,
  FileSearch,
  FileText,
  Gauge,
  History,
  IdCard,
  Inbox,
  Layers,
  LineChart,
  Link2,
  MessagesSquare,
  ShieldCheck,
  type LucideIcon,
  Receipt,
  Scale,
  Sparkles,
  Tag,
  UserRoundCheck,
  UsersRound,
  Video,
} from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { NavLink } from 'react-router';
import { useMe } from '@/domain/me';
import type { Role } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { homeOf, paths } from '@/lib/paths';

export type NavItem = { to: string; name: string; icon: LucideIcon; group?: string };

/** Each role's navigation links, in groups. */
export const navItems: Record<Role, NavItem[]> = {
  mentee: [
    { to: paths.mentee, name: 'Dashboard', icon: Gauge },
    { to: paths.book, name: 'Book a mock', icon: CalendarPlus },
    { to: paths.bookings, name: 'Bookings', icon: CalendarRange },
    { to: paths.mocks, name: 'Mocks', icon: Video },
    { to: paths.feedback, name: 'Feedback', icon: LineChart },
    { to: paths.practice, name: 'Practice', icon: Layers },
    { to: paths.resume, name: 'Resume analysis', icon: FileSearch },
    { to: paths.community(), name: 'Community', icon: MessagesSquare },
    { to: paths.upgrade(), name: 'Plan and payments', icon: Sparkles },
  ],
  mentor: [
    { to: paths.mentor, name: 'Dashboard', icon: Gauge },
    { to: paths.mentorMocks(), name: 'Mocks', icon: Video },
    { to: paths.mentorRequests, name: 'Booking requests', icon: ClipboardList },
    { to: paths.givenFeedback, name: 'Feedback', icon: ClipboardCheck },
    { to: paths.mentees, name: 'Mentees', icon: UsersRound },
    { to: paths.community(), name: 'Community', icon: MessagesSquare },
    { to: paths.mentorProfile, name: 'Profile', icon: IdCard },
  ],
  admin: [
    { to: paths.admin, name: 'Dashboard', icon: Gauge, group: 'Work' },
    { to: paths.analytics, name: 'Analytics', icon: ChartColumn, group: 'Work' },
    { to: paths.adminRequests(), name: 'Booking requests', icon: Inbox, group: 'Work' },
    { to: paths.adminMocks(), name: 'Mocks', icon: Video, group: 'Work' },
    { to: paths.adminFeedback(), name: 'Feedback', icon: ClipboardCheck, group: 'Work' },
    { to: paths.adminMentors(), name: 'Mentors', icon: UserRoundCheck, group: 'People' },
    { to: paths.adminMentees(), name: 'Mentees', icon: UsersRound, group: 'People' },
    { to: paths.adminSlots(), name: 'Time slots', icon: CalendarDays, group: 'Catalogue' },
    { to: paths.adminLinks, name: 'Meeting links', icon: Link2, group: 'Catalogue' },
    { to: paths.adminCompanies, name: 'Companies', icon: Building2, group: 'Catalogue' },
    { to: paths.adminPlans, name: 'Pricing plans', icon: Tag, group: 'Money' },
    { to: paths.adminOrders(), name: 'Orders', icon: Receipt, group: 'Money' },
    { to: paths.adminInvoices, name: 'Invoices', icon: FileText, group: 'Money' },
    { to: paths.adminDifferences(), name: 'Differences', icon: Scale, group: 'Money' },
    { to: paths.community(), name: 'Community', icon: MessagesSquare, group: 'Oversight' },
    { to: paths.moderation, name: 'Moderation', icon: ShieldCheck, group: 'Oversight' },
    { to: paths.adminAudit(), name: 'Audit log', icon: History, group: 'Oversight' },
  ],
};

/** The navigation for the user's role. */
export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const { role } = useMe();
  const items = navItems[role];
  const groups = [...new Set(items.map((item) => item.group))];
  const id = useId();
  const nav = useRef<HTMLElement>(null);
  // The column shrinks when the bell below it has loaded.
  useEffect(() => {
    const column = nav.current?.parentElement;
    if (!column) return;
    const observer = new ResizeObserver(() => showCurrent(column));
    observer.observe(column);
    return () => observer.disconnect();
  }, []);
  return (
    <nav ref={nav} aria-label="Main" className="grid gap-4">
      {groups.map((group) => (
        <div key={group ?? ''}>
          {group && (
            <p id={`${id}-${group}`} className="px-3 pb-1 text-xs font-medium text-muted">
              {group}
            </p>
          )}
          <ul aria-labelledby={group && `${id}-${group}`} className="grid gap-1">
            {items
              .filter((item) => item.group === group)
              .map((item) => (
                <NavigationItem key={item.to} item={item} home={homeOf(role)} onNavigate={onNavigate} />
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** Scrolls to the link of the current page, which is below the column's end in a low window. */
function showCurrent(column: HTMLElement) {
  const link = column.querySelector('[aria-current=page]');
  if (!link) return;
  const below = link.getBoundingClientRect().bottom - column.getBoundingClientRect().bottom;
  if (below > 0) column.scrollTop += below;
}

type ItemProps = { item: NavItem; home: string; onNavigate?: () => void };

function NavigationItem({ item: { to, name, icon: Icon, group }, home, onNavigate }: ItemProps) {
  return (
    <li>
      <NavLink
        to={to}
        end={to === home}
        onClick={onNavigate}
        className={({ isActive }) =>
          cn(
            'flex min-h-11 items-center gap-3 rounded-lg px-3 transition-colors',
            group && 'lg:min-h-9 lg:text-sm',
            isActive ? 'bg-accent-soft font-medium text-accent' : 'text-muted hover:bg-sunken hover:text-ink',
          )
        }
      >
        <Icon aria-hidden className="size-5" />
        {name}
      </NavLink>
    </li>
  );
}
