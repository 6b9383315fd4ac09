/** Current names of zones that browsers still list under their old names. */
const renamed: Record<string, string> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
};

export const currentZoneName = (zone: string) => renamed[zone] ?? zone;

/** Whether this browser knows the time zone. */
export function isValidZone(zone: string) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export type Zone = { id: string; name: string; long: string; offset: string };

function part(zone: string, style: 'long' | 'shortOffset', at: number) {
  const parts = new Intl.DateTimeFormat('en-IN', { timeZone: zone, timeZoneName: style }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** "Asia/Ho Chi Minh" for Asia/Ho_Chi_Minh. */
export const zoneLabel = (zone: string) => zone.replaceAll('_', ' ');

/** Every zone that the browser knows, with what it is called and how far from UTC it is at `at`. */
export function listZones(at: number): Zone[] {
  const ids = new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(currentZoneName)]);
  return [...ids].filter(isValidZone).map((id) => ({
    id,
    name: zoneLabel(id),
    long: part(id, 'long', at),
    offset: part(id, 'shortOffset', at),
  }));
}
