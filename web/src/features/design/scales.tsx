import { Chapter, Specimen } from './frame';

const sizes = [
  { name: 'xs', look: 'text-xs', use: 'badges, footnotes' },
  { name: 'sm', look: 'text-sm', use: 'labels, hints, tables' },
  { name: 'base', look: 'text-base', use: 'running text' },
  { name: 'lg', look: 'text-lg', use: 'leads, card titles' },
  { name: 'xl', look: 'text-xl', use: 'dialog titles' },
  { name: '2xl', look: 'text-2xl', use: 'page titles on a phone' },
  { name: '3xl', look: 'text-3xl', use: 'page titles' },
  { name: '4xl', look: 'text-4xl', use: 'public sections, prices' },
  { name: '5xl', look: 'text-5xl', use: 'public titles' },
  { name: '6xl', look: 'text-6xl', use: 'the landing page' },
];

const steps = [
  { name: '1', look: 'w-1' },
  { name: '2', look: 'w-2' },
  { name: '3', look: 'w-3' },
  { name: '4', look: 'w-4' },
  { name: '5', look: 'w-5' },
  { name: '6', look: 'w-6' },
  { name: '8', look: 'w-8' },
  { name: '10', look: 'w-10' },
  { name: '12', look: 'w-12' },
  { name: '16', look: 'w-16' },
  { name: '20', look: 'w-20' },
  { name: '24', look: 'w-24' },
];

const corners = [
  { name: 'lg, controls', look: 'rounded-lg' },
  { name: 'xl, notices', look: 'rounded-xl' },
  { name: '2xl, cards', look: 'rounded-2xl' },
  { name: 'full, badges', look: 'rounded-full' },
];

export function Scales() {
  return (
    <Chapter id="scales" title="Type, space, corners, shadows">
      <Specimen name="Type" stacked>
        <ul className="grid gap-3 overflow-hidden">
          {sizes.map(({ name, look, use }) => (
            <li key={name} className="flex items-baseline gap-4">
              <span className="w-10 shrink-0 text-sm text-muted">{name}</span>
              <span className={`${look} truncate leading-tight`}>Practise aloud</span>
              <span className="hidden text-sm text-muted sm:block">{use}</span>
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Space, in steps of 4 px" stacked>
        <ul className="grid gap-1.5">
          {steps.map(({ name, look }) => (
            <li key={name} className="flex items-center gap-4 text-sm">
              <span className="w-10 text-muted">{name}</span>
              <span className={`h-3 rounded-sm bg-accent ${look}`} />
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Corners">
        {corners.map(({ name, look }) => (
          <span key={name} className={`border border-edge bg-card px-5 py-3 text-sm ${look}`}>
            {name}
          </span>
        ))}
      </Specimen>
      <Specimen name="Shadows">
        <span className="rounded-2xl border border-line bg-card px-5 py-3 text-sm shadow-soft">
          soft, cards
        </span>
        <span className="rounded-2xl border border-line bg-raised px-5 py-3 text-sm shadow-lift">
          lift, windows
        </span>
      </Specimen>
    </Chapter>
  );
}
