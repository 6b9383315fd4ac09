import { Badge } from '@/ui/badge';
import { Chapter } from './frame';

/** The names are written out, because the sheet is made from the class names that stand in the sources. */
const surfaces = [
  { name: 'paper', look: 'bg-paper' },
  { name: 'card', look: 'bg-card' },
  { name: 'raised', look: 'bg-raised' },
  { name: 'sunken', look: 'bg-sunken' },
  { name: 'line', look: 'bg-line' },
  { name: 'edge', look: 'bg-edge' },
  { name: 'muted', look: 'bg-muted' },
  { name: 'ink', look: 'bg-ink' },
];

const meanings = [
  { name: 'accent', look: 'bg-accent', soft: 'bg-accent-soft text-accent' },
  { name: 'good', look: 'bg-good', soft: 'bg-good-soft text-good' },
  { name: 'warn', look: 'bg-warn', soft: 'bg-warn-soft text-warn' },
  { name: 'bad', look: 'bg-bad', soft: 'bg-bad-soft text-bad' },
  { name: 'product', look: 'bg-product', soft: 'bg-product-soft text-product' },
  { name: 'unicorn', look: 'bg-unicorn', soft: 'bg-unicorn-soft text-unicorn' },
  { name: 'startup', look: 'bg-startup', soft: 'bg-startup-soft text-startup' },
  { name: 'service', look: 'bg-service', soft: 'bg-service-soft text-service' },
];

export function Tokens() {
  return (
    <Chapter id="colours" title="Colours">
      <div className="grid gap-6 lg:grid-cols-2">
        <Palette theme="light" />
        <Palette theme="dark" />
      </div>
    </Chapter>
  );
}

function Palette({ theme }: { theme: 'light' | 'dark' }) {
  return (
    <div
      data-theme={theme}
      className="grid gap-6 rounded-2xl border border-line bg-paper p-5 text-ink sm:p-6"
    >
      <h3 className="font-semibold">{theme === 'light' ? 'Light' : 'Dark'}</h3>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {surfaces.map(({ name, look }) => (
          <li key={name} className="grid gap-1.5 text-sm">
            <span className={`h-12 rounded-lg border border-edge ${look}`} />
            {name}
          </li>
        ))}
      </ul>
      <ul className="grid gap-3 sm:grid-cols-2">
        {meanings.map(({ name, look, soft }) => (
          <li key={name} className="flex items-center gap-2 text-sm">
            <span className={`size-8 shrink-0 rounded-lg ${look}`} />
            <span className={`flex-1 rounded-lg px-3 py-1.5 font-medium ${soft}`}>{name}</span>
          </li>
        ))}
      </ul>
      <p className="text-muted">
        Muted text on paper. <span className="text-ink">Ink on paper.</span> <Badge>A badge</Badge>
      </p>
    </div>
  );
}
