import { Monitor, Moon, Sun } from 'lucide-react';
import { chooseTheme, useTheme, type Theme } from '@/lib/theme';
import { Button } from './button';
import { Menu, MenuChoice, MenuChoices, MenuLabel } from './menu';

const icons = { light: Sun, dark: Moon, system: Monitor };

/** Light, dark, or as the system has it. */
export function ThemeChoices() {
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
        As the system
      </MenuChoice>
    </MenuChoices>
  );
}

export function ThemeMenu() {
  const Icon = icons[useTheme()];
  return (
    <Menu
      trigger={
        <Button look="quiet" size="icon" aria-label="Theme">
          <Icon aria-hidden />
        </Button>
      }
    >
      <MenuLabel>Theme</MenuLabel>
      <ThemeChoices />
    </Menu>
  );
}
