import { Moon, Sun } from 'lucide-react';
import { chooseTheme, useShownTheme } from '@/lib/theme';
import { Button } from './button';

/** The light switch of the public pages, where a menu would be too heavy. */
export function ThemeToggle() {
  const dark = useShownTheme() === 'dark';
  return (
    <Button
      variant="quiet"
      size="icon"
      aria-label={dark ? 'Use light theme' : 'Use dark theme'}
      onClick={() => chooseTheme(dark ? 'light' : 'dark')}
    >
      {dark ? <Sun aria-hidden /> : <Moon aria-hidden />}
    </Button>
  );
}
