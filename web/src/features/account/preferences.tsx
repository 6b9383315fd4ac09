import { useMutation } from '@tanstack/react-query';
import { Monitor, Moon, Sun } from 'lucide-react';
import { toast } from 'sonner';
import { useMe, useSetMe } from '@/domain/me';
import { errorMessage } from '@/lib/api/errors';
import { browserZone, formatTime, useNow, zoneAbbreviation } from '@/lib/dates';
import { chooseTheme, type Theme, useTheme } from '@/lib/theme';
import { zoneLabel } from '@/lib/time-zones';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { Field } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { RadioCard, RadioCards } from '@/ui/radio-cards';
import { TimeZonePicker } from '@/ui/time-zone-picker';
import { changeMe } from './account-data';

const themes = [
  { value: 'light', name: 'Light', icon: Sun },
  { value: 'dark', name: 'Dark', icon: Moon },
  { value: 'system', name: 'System', icon: Monitor },
] as const;

export function ThemeCard() {
  return (
    <Card>
      <CardHeader title="Theme">Saved in this browser.</CardHeader>
      <RadioCards
        label="Theme"
        value={useTheme()}
        onChange={(value) => chooseTheme(value as Theme)}
        className="sm:grid-cols-3"
      >
        {themes.map(({ value, name, icon: Icon }) => (
          <RadioCard key={value} value={value}>
            <span className="flex items-center gap-2.5 font-medium">
              <Icon aria-hidden className="size-5 text-accent" />
              {name}
            </span>
          </RadioCard>
        ))}
      </RadioCards>
    </Card>
  );
}

/** The zone that every time here and in our mails is given in. A choice counts at once. */
export function TimeZoneForm() {
  const user = useMe();
  const setMe = useSetMe();
  const time = useNow();
  const save = useMutation({
    mutationFn: (timezone: string) => changeMe({ timezone }),
    onSuccess: (changed) => {
      setMe(changed);
      toast.success(`Times now show in ${zoneLabel(changed.timezone)}`);
    },
  });
  const here = browserZone();
  const shown = save.isPending ? save.variables : user.timezone;
  return (
    <Card>
      <CardHeader title="Time zone">
        We show all times in this zone, here and in emails. It’s now {formatTime(time)}{' '}
        {zoneAbbreviation(time)}.
      </CardHeader>
      <div className="grid gap-5">
        {save.isError && (
          <Notice tone="bad" title="We couldn’t change your time zone">
            {errorMessage(save.error)}
          </Notice>
        )}
        <Field label="Your time zone" hint="Type a city or a zone’s name, such as Berlin or India.">
          <TimeZonePicker value={shown} onChange={(zone) => zone !== user.timezone && save.mutate(zone)} />
        </Field>
        {here !== user.timezone && (
          <Notice
            title={`This browser is set to ${zoneLabel(here)}`}
            action={
              <Button size="sm" variant="secondary" busy={save.isPending} onClick={() => save.mutate(here)}>
                Use {zoneLabel(here)}
              </Button>
            }
          />
        )}
      </div>
    </Card>
  );
}
