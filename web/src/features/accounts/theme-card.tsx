import { Monitor, Moon, Sun } from 'lucide-react';
import { chooseTheme, useTheme, type Theme } from '@/lib/theme';
import { Card, CardHeader } from '@/ui/card';
import { ChoiceCard, ChoiceCards } from '@/ui/choice-cards';

const themes = [
  { value: 'light', name: 'Light', icon: Sun },
  { value: 'dark', name: 'Dark', icon: Moon },
  { value: 'system', name: 'As the system', icon: Monitor },
] as const;

export function ThemeCard() {
  return (
    <Card>
      <CardHeader title="Theme">Kept in this browser.</CardHeader>
      <ChoiceCards
        label="Theme"
        value={useTheme()}
        onChange={(value) => chooseTheme(value as Theme)}
        className="sm:grid-cols-3"
      >
        {themes.map(({ value, name, icon: Icon }) => (
          <ChoiceCard key={value} value={value}>
            <span className="flex items-center gap-2.5 font-medium">
              <Icon aria-hidden className="size-5 text-accent" />
              {name}
            </span>
          </ChoiceCard>
        ))}
      </ChoiceCards>
    </Card>
  );
}
