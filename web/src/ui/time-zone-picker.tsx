import { type ComponentProps, useState } from 'react';
import { now } from '@/lib/dates';
import { allZones, type Zone, zoneWords } from '@/lib/time-zones';
import { Combobox } from './combobox';

type Props = Omit<ComponentProps<typeof Combobox>, 'options' | 'onOpen' | 'nothing'>;

const asOption = ({ id, name, long, offset }: Zone) => ({
  value: id,
  name,
  more: long === offset ? offset : `${offset}, ${long}`,
  words: `${long} ${offset} ${id}`,
});

/** A time zone, found by its city, its name or its distance from UTC. The list is made when it is first opened. */
export function ZonePicker(props: Props) {
  const [zones, setZones] = useState<Zone[]>([]);
  return (
    <Combobox
      options={
        zones.length > 0 ? zones.map(asOption) : [{ value: props.value, name: zoneWords(props.value) }]
      }
      onOpen={() => zones.length === 0 && setZones(allZones(now()))}
      nothing="No zone has that in its name. Try the largest city nearby."
      {...props}
    />
  );
}
