import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { messageOf } from '@/lib/api/refusal';
import { useUser } from '@/lib/session';
import { browserZone, now, timeText, useNow, zoneText } from '@/lib/time';
import { allZones, zoneWords, type Zone } from '@/lib/zones';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { Combobox } from '@/ui/combobox';
import { Field } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { changeMe } from './api';

const asOption = ({ id, name, long, offset }: Zone) => ({
  value: id,
  name,
  more: long === offset ? offset : `${offset}, ${long}`,
  words: `${long} ${offset} ${id}`,
});

/** The zone that every time here and in our mails is given in. A choice counts at once. */
export function ZoneForm() {
  const user = useUser();
  const time = useNow();
  const [zones, setZones] = useState<Zone[]>([]);
  const save = useMutation({
    mutationFn: (timezone: string) => changeMe({ timezone }),
    onSuccess: ({ timezone }) => toast.success(`Times are now shown for ${zoneWords(timezone)}`),
  });
  const here = browserZone();
  const shown = save.isPending ? save.variables : user.timezone;
  const options = zones.length > 0 ? zones.map(asOption) : [{ value: shown, name: zoneWords(shown) }];
  const load = () => zones.length === 0 && setZones(allZones(now()));
  return (
    <Card>
      <CardHeader title="Time zone">
        All times here and in our mails are given in this zone. There it is now {timeText(time)}{' '}
        {zoneText(time)}.
      </CardHeader>
      <div className="grid gap-5">
        {save.isError && (
          <Notice tone="bad" title="The time zone was not changed">
            {messageOf(save.error)}
          </Notice>
        )}
        <Field label="Your time zone" hint="Type a city or the name of a zone, such as India or Berlin.">
          <Combobox
            value={shown}
            options={options}
            onOpen={load}
            onChange={(zone) => zone !== user.timezone && save.mutate(zone)}
            nothing="No zone has that in its name. Try the largest city nearby."
          />
        </Field>
        {here !== user.timezone && (
          <Notice
            title={`This browser is set to ${zoneWords(here)}`}
            action={
              <Button size="sm" look="secondary" busy={save.isPending} onClick={() => save.mutate(here)}>
                Use {zoneWords(here)}
              </Button>
            }
          />
        )}
      </div>
    </Card>
  );
}
