import { useId } from 'react';
import { NavLink } from 'react-router';
import { cn } from '@/lib/cn';
import { homeOf } from '@/lib/paths';
import { useUser } from '@/lib/session';
import { navigation, type Item } from './nav';

/** The ways to all pages of a role. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const { role } = useUser();
  const items = navigation[role];
  const groups = [...new Set(items.map((item) => item.group))];
  const id = useId();
  return (
    <nav aria-label="Main" className="grid gap-4">
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
                <NavigationItem key={item.to} item={item} home={homeOf(role)} onGo={onGo} />
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

type ItemProps = { item: Item; home: string; onGo?: () => void };

function NavigationItem({ item: { to, name, icon: Icon, group }, home, onGo }: ItemProps) {
  return (
    <li>
      <NavLink
        to={to}
        end={to === home}
        onClick={onGo}
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
