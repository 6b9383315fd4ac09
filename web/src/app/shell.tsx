import { LogOut, Menu as MenuIcon, Settings } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useId, useState, type ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { cn } from '@/lib/cn';
import { homeOf, paths, settingsOf } from '@/lib/paths';
import { useUser } from '@/lib/session';
import { signOut } from '@/lib/sign-out';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Logo } from '@/ui/logo';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/ui/menu';
import { Notice } from '@/ui/notice';
import { SkipLink } from '@/ui/skip-link';
import { ThemeChoices } from '@/ui/theme-choice';
import { navigation, type Item } from './nav';

const roleWords = { mentor: 'Mentor', admin: 'Admin' };

/** Around every signed-in page: navigation, theme, sign-out. A drawer on a phone, a column on a desk. */
export function Shell({ children }: { children: ReactNode }) {
  const user = useUser();
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[16rem_1fr]">
      <SkipLink />
      <header className="sticky top-0 z-30 flex h-16 items-center gap-2 border-b border-line bg-card px-4 lg:h-dvh lg:flex-col lg:items-stretch lg:gap-6 lg:border-r lg:border-b-0 lg:px-4 lg:py-6">
        <Drawer />
        <Logo to={homeOf(user.role)} className="lg:px-2" />
        <div className="hidden min-h-0 flex-1 overflow-y-auto lg:-mx-2 lg:block lg:px-2 lg:py-1">
          <Navigation />
        </div>
        <div className="ml-auto lg:ml-0">
          <AccountMenu />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 px-4 py-8 outline-none sm:px-8 lg:py-12 2xl:px-12">
        {user.status === 'Paused' && (
          <div className="mx-auto mb-8 max-w-6xl">
            <Notice tone="warn" title="Your account is paused">
              You can read everything here. To book again,{' '}
              <Link to={paths.contact} className="underline underline-offset-4">
                write to us
              </Link>
              .
            </Notice>
          </div>
        )}
        {children}
      </main>
    </div>
  );
}

function Navigation({ onGo }: { onGo?: () => void }) {
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

function Drawer() {
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <Button look="quiet" size="icon" aria-label="Menu" className="-ml-2 lg:hidden">
          <MenuIcon aria-hidden />
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/55 data-[state=open]:animate-fade">
          <Dialog.Content
            aria-describedby={undefined}
            className="h-dvh w-72 max-w-[85vw] overflow-y-auto border-r border-line bg-card p-5 shadow-lift"
          >
            <Dialog.Title className="mb-5 px-3 text-lg font-semibold">Menu</Dialog.Title>
            <Navigation onGo={() => setOpen(false)} />
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function AccountMenu() {
  const user = useUser();
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex w-full items-center gap-3 rounded-xl p-1.5 text-left hover:bg-sunken"
        >
          <Avatar name={user.name} />
          <span className="sr-only">Account: </span>
          <span className="sr-only min-w-0 lg:not-sr-only">
            <span className="block truncate font-medium">{user.name}</span>
            <span className="block truncate text-sm text-muted">
              {user.role === 'mentee' ? (user.plan_name ?? 'Free Tier') : roleWords[user.role]}
            </span>
          </span>
        </button>
      }
    >
      <MenuLabel>{user.email}</MenuLabel>
      <MenuSeparator />
      <MenuItem asChild>
        <Link to={settingsOf(user.role)}>
          <Settings aria-hidden />
          Settings
        </Link>
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>Theme</MenuLabel>
      <ThemeChoices />
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut()}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}
