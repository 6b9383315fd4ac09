import { LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react';
import { Link } from 'react-router';
import { useMe } from '@/domain/me';
import { signOut } from '@/lib/api/sign-out';
import { settingsOf } from '@/lib/paths';
import { chooseTheme, type Theme, useTheme } from '@/lib/theme';
import { Menu, MenuChoice, MenuChoices, MenuItem, MenuLabel, MenuSeparator } from '@/ui/menu';
import { AccountButton } from './account-button';

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

/** Light, dark, or as the system has it. */
export function ThemeMenuItems() {
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
