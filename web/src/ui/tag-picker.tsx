import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button';
import { Chip, RemovableChip } from './chip';
import { Field, FieldGroup } from './field';
import { Input } from './input';
import { Skeleton } from './skeleton';

type Props = {
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  /** What to choose from; undefined while it is loaded. */
  suggestions: string[] | undefined;
  chosen: string[];
  onChange: (chosen: string[]) => void;
  /** The label of the line for others; without one nothing but the suggestions can be chosen. */
  another?: string;
  most: number;
  longest?: number;
  /** Makes a name of what was typed, or says why it is none. */
  read?: (typed: string) => { name: string } | { problem: string };
  /** How a name is shown, where it is not shown as it is. */
  show?: (name: string) => string;
};

/** More suggestions than this are shown when asked for. */
const FEW = 20;

const same = (one: string, other: string) => one.toLocaleLowerCase() === other.toLocaleLowerCase();

/** Names to choose from as chips, and a line to type others into. */
export function TagPicker({
  label,
  hint,
  error,
  optional,
  suggestions,
  chosen,
  onChange,
  another,
  most,
  longest = 80,
  read = (name) => ({ name }),
  show = (name) => name,
}: Props) {
  const [all, setAll] = useState(false);
  const has = (name: string) => chosen.some((one) => same(one, name));
  const names = suggestions ?? [];
  const more = all ? 0 : names.filter((name, index) => index >= FEW && !has(name)).length;
  const own = chosen.filter((one) => !names.some((name) => same(name, one)));
  const full = chosen.length >= most;
  const without = (name: string) => chosen.filter((one) => !same(one, name));
  return (
    <FieldGroup label={label} optional={optional} hint={hint} error={error}>
      {suggestions === undefined && <Skeleton className="h-9 w-full max-w-md rounded-full" />}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {names
          .filter((name, index) => more === 0 || index < FEW || has(name))
          .map((name) => (
            <Chip
              key={name}
              on={has(name)}
              disabled={full && !has(name)}
              onClick={() => onChange(has(name) ? without(name) : [...chosen, name])}
            >
              {show(name)}
            </Chip>
          ))}
        {own.map((name) => (
          <RemovableChip key={name} label={show(name)} onRemove={() => onChange(without(name))} />
        ))}
        {more > 0 && (
          <Button look="secondary" size="sm" onClick={() => setAll(true)}>
            Show {more} more
          </Button>
        )}
      </div>
      {another && (
        <Another
          label={another}
          longest={longest}
          full={full}
          read={read}
          onAdd={(text) => {
            const name = names.find((one) => same(one, text)) ?? text;
            if (!has(name)) onChange([...chosen, name]);
          }}
        />
      )}
    </FieldGroup>
  );
}

type AnotherProps = Required<Pick<Props, 'longest' | 'read'>> & {
  label: string;
  full: boolean;
  onAdd: (name: string) => void;
};

function Another({ label, longest, full, read, onAdd }: AnotherProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const text = typed.trim().replace(/\s+/g, ' ');
  const add = () => {
    if (!text || full) return;
    const answer = read(text);
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
            maxLength={longest}
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
      <Button look="secondary" onClick={add} disabled={full || !text} className="mt-7">
        <Plus aria-hidden />
        Add
      </Button>
    </div>
  );
}
