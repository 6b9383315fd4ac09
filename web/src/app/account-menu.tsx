import { LogOut, Settings } from 'lucide-react';
import { Link } from 'react-router';
import { settingsOf } from '@/lib/paths';
import { useUser } from '@/lib/session';
import { signOut } from '@/lib/sign-out';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/ui/menu';
import { ThemeChoices } from '@/ui/theme-choice';
import { AccountButton } from './account-button';

/** Settings, theme and sign-out. */
export function AccountMenu() {
  const user = useUser();
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
      <ThemeChoices />
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut()}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}
