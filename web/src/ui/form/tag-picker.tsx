import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { Chip, RemovableChip } from './chip';
import { Field, FieldGroup } from './field';
import { Input } from './input';
import { Skeleton } from '@/ui/skeleton';

type Props = {
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  /** The suggested tags; undefined while they load. */
  suggestions: string[] | undefined;
  chosen: string[];
  onChange: (chosen: string[]) => void;
  /** The label of the input for other tags. Without it, only suggestions can be chosen. */
  addLabel?: string;
  max: number;
  maxLength?: number;
  /** Converts the typed text into a tag, or returns why it is not valid. */
  parse?: (typed: string) => { name: string } | { problem: string };
  /** Formats a tag for display. */
  format?: (name: string) => string;
};

/** The number of suggestions shown before the user asks for more. */
const INITIALLY_SHOWN = 20;

const equalsIgnoreCase = (one: string, other: string) =>
  one.toLocaleLowerCase() === other.toLocaleLowerCase();

const controlsIn = (box: HTMLElement) => [
  ...box.querySelectorAll<HTMLElement>('button:not(:disabled), input:not(:disabled)'),
];

/** Suggested tags as chips, and an input for other tags. */
export function TagPicker({
  label,
  hint,
  error,
  optional,
  suggestions,
  chosen,
  onChange,
  addLabel,
  max,
  maxLength = 80,
  parse = (name) => ({ name }),
  format = (name) => name,
}: Props) {
  const [all, setAll] = useState(false);
  const has = (name: string) => chosen.some((one) => equalsIgnoreCase(one, name));
  const names = suggestions ?? [];
  const firstHidden = names.findIndex((name, index) => index >= INITIALLY_SHOWN && !has(name));
  const more = all ? 0 : names.filter((name, index) => index >= INITIALLY_SHOWN && !has(name)).length;
  const own = chosen.filter((one) => !names.some((name) => equalsIgnoreCase(name, one)));
  const full = chosen.length >= max;
  const box = useRef<HTMLDivElement>(null);
  /** Runs a change that may remove the focused control, then focuses the one that took its place. */
  const keepFocus = (change: () => void, index?: number) => {
    const place = index ?? controlsIn(box.current!).findIndex((one) => one === document.activeElement);
    change();
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body || !box.current) return;
      const controls = controlsIn(box.current);
      controls[Math.min(place, controls.length - 1)]?.focus();
    });
  };
  const without = (name: string) => chosen.filter((one) => !equalsIgnoreCase(one, name));
  return (
    <FieldGroup label={label} optional={optional} hint={hint} error={error}>
      <div ref={box} className="grid gap-3">
        {suggestions === undefined && <Skeleton className="h-9 w-full max-w-md rounded-full" />}
        <div className="flex flex-wrap gap-2 empty:hidden">
          {names
            .filter((name, index) => more === 0 || index < INITIALLY_SHOWN || has(name))
            .map((name) => (
              <Chip
                key={name}
                pressed={has(name)}
                disabled={full && !has(name)}
                onClick={() => keepFocus(() => onChange(has(name) ? without(name) : [...chosen, name]))}
              >
                {format(name)}
              </Chip>
            ))}
          {own.map((name) => (
            <RemovableChip
              key={name}
              label={format(name)}
              onRemove={() => keepFocus(() => onChange(without(name)))}
            />
          ))}
          {more > 0 && (
            <Button variant="secondary" size="sm" onClick={() => keepFocus(() => setAll(true), firstHidden)}>
              Show {more} more
            </Button>
          )}
        </div>
        {addLabel && (
          <AddTag
            label={addLabel}
            maxLength={maxLength}
            full={full}
            parse={parse}
            onAdd={(text) => {
              const name = names.find((one) => equalsIgnoreCase(one, text)) ?? text;
              if (!has(name)) onChange([...chosen, name]);
            }}
          />
        )}
      </div>
    </FieldGroup>
  );
}

type AddTagProps = Required<Pick<Props, 'maxLength' | 'parse'>> & {
  label: string;
  full: boolean;
  onAdd: (name: string) => void;
};

function AddTag({ label, maxLength, full, parse, onAdd }: AddTagProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const text = typed.trim().replace(/\s+/g, ' ');
  const add = () => {
    if (!text || full) return;
    const answer = parse(text);
    if ('problem' in answer) return setProblem(answer.problem);
    onAdd(answer.name);
    setProblem(undefined);
    setTyped('');
  };
  return (
    <div className="flex max-w-md items-start gap-2">
      <div className="flex-1">
        <Field label={label} error={problem}>
          <Input
            value={typed}
            maxLength={maxLength}
            disabled={full}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                event.preventDefault();
                add();
              }
            }}
          />
        </Field>
      </div>
      <Button variant="secondary" onClick={add} disabled={full || !text} className="mt-6.5">
        <Plus aria-hidden />
        Add
      </Button>
    </div>
  );
}
