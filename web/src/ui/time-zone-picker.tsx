import { type ComponentProps, useState } from 'react';
import { now } from '@/lib/dates';
import { listZones, type Zone, zoneLabel } from '@/lib/time-zones';
import { Combobox } from './combobox';

type Props = Omit<ComponentProps<typeof Combobox>, 'options' | 'onOpen' | 'emptyMessage'>;

const toOption = ({ id, name, long, offset }: Zone) => ({
  value: id,
  name,
  detail: long === offset ? offset : `${offset}, ${long}`,
  keywords: `${long} ${offset} ${id}`,
});

/** A time zone, found by its city, its name or its distance from UTC. The list is made when it is first opened. */
export function TimeZonePicker(props: Props) {
  const [zones, setZones] = useState<Zone[]>([]);
  return (
    <Combobox
      options={
        zones.length > 0 ? zones.map(toOption) : [{ value: props.value, name: zoneLabel(props.value) }]
      }
      onOpen={() => zones.length === 0 && setZones(listZones(now()))}
      emptyMessage="No matching time zone. Try the largest city nearby."
      {...props}
    />
  );
}
