const browsers: [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bHeadlessChrome\//, 'Chrome'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

const firstOf = (words: [RegExp, string][], agent: string) => words.find(([mark]) => mark.test(agent))?.[1];

export type Device = { text: string; mobile: boolean };

/** What a browser says of itself, in words: "Chrome on Windows". */
export function deviceOf(userAgent: string | null): Device {
  const agent = userAgent ?? '';
  const browser = firstOf(browsers, agent);
  const system = firstOf(systems, agent);
  const mobile = /\biPhone\b|\biPad\b|\bAndroid\b/.test(agent);
  if (browser && system) return { text: `${browser} on ${system}`, mobile };
  const program = /^[\w.-]+(?=\/)/.exec(agent)?.[0];
  return { text: browser ?? system ?? program ?? 'An unknown browser', mobile };
}
