import { LogOut, Menu as MenuIcon, Monitor, Moon, Settings, Sun, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '@/domain/me';
import { signOut } from '@/lib/api/sign-out';
import { settingsOf } from '@/lib/paths';
import { type Theme, chooseTheme, useTheme } from '@/lib/theme';
import { Button } from '@/ui/button';
import { Menu, MenuChoice, MenuChoices, MenuItem, MenuLabel, MenuSeparator } from '@/ui/menu';
import { AccountButton } from './account-menu-trigger';
import { Navigation } from './navigation';

/** The navigation on phones, as a drawer. */
export function Drawer() {
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <Button variant="quiet" size="icon" aria-label="Menu" className="-ml-2 lg:hidden">
          <MenuIcon aria-hidden />
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/55 data-[state=open]:animate-fade">
          <Dialog.Content
            aria-describedby={undefined}
            className="h-dvh w-72 max-w-[85vw] overflow-y-auto border-r border-line bg-card p-5 shadow-lift"
          >
            <div className="mb-5 flex items-center justify-between pl-3">
              <Dialog.Title className="text-lg font-semibold">Menu</Dialog.Title>
              <Dialog.Close asChild>
                <Button variant="quiet" size="icon" aria-label="Close menu">
                  <X aria-hidden />
                </Button>
              </Dialog.Close>
            </div>
            <Navigation onNavigate={() => setOpen(false)} />
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Settings, theme and sign-out. */
export function AccountMenu() {
  const user = useMe();
  return (
    <Menu trigger={<AccountButton />}>
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
      <ThemeMenuItems />
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut()}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}

/** Menu items for the light, dark and system themes. */
function ThemeMenuItems() {
  return (
    <MenuChoices value={useTheme()} onValueChange={(value) => chooseTheme(value as Theme)}>
      <MenuChoice value="light">
        <Sun aria-hidden />
        Light
      </MenuChoice>
      <MenuChoice value="dark">
        <Moon aria-hidden />
        Dark
      </MenuChoice>
      <MenuChoice value="system">
        <Monitor aria-hidden />
        System
      </MenuChoice>
    </MenuChoices>
  );
}
