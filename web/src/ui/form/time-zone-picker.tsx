import { Check, ChevronsUpDown } from 'lucide-react';
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { cn } from '@/lib/cn';
import { foldText, matchesSearch, searchWords } from '@/lib/text/search-text';
import { type Zone, listZones, now, zoneLabel } from '@/lib/time';
import { inputStyles } from './input';

type Option = { value: string; name: string; detail?: ReactNode; keywords?: string };

type OptionProps = {
  value: string;
  options: Option[];
  onChange: (value: string) => void;
  onOpen?: () => void;
  emptyMessage: string;
  id?: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string;
};

const MAX_SHOWN = 60;

/** Ranks matches: whole words ("India" before "Indiana"), then the name, then the additional text. */
function filterOptions(options: Option[], typed: string) {
  const keywords = searchWords(typed);
  const rank = ({ name, keywords: detail = '' }: Option) => {
    const text = foldText(`${name} ${detail}`);
    if (!keywords.every((word) => text.includes(word))) return null;
    const whole = text.split(/[^\p{L}\d:+-]+/u);
    if (keywords.every((word) => whole.includes(word))) return 0;
    return matchesSearch(name, typed) ? 1 : 2;
  };
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .filter((one): one is { option: Option; rank: number } => one.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

/** A select with a text filter. Arrow keys move the selection, Enter selects, Escape restores the previous value. */
function Combobox({ value, options, onChange, onOpen, emptyMessage, ...control }: OptionProps) {
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const open = typed !== null;
  const chosen = options.find((option) => option.value === value);
  const others = typed === '' && chosen ? [chosen, ...options.filter((one) => one !== chosen)] : options;
  const found = open ? filterOptions(others, typed).slice(0, MAX_SHOWN) : [];

  const show = () => {
    if (open) return;
    onOpen?.();
    setTyped('');
    setActive(0);
  };
  const choose = (option: Option | undefined) => {
    if (option) onChange(option.value);
    setTyped(null);
  };
  const move = (to: number) => {
    const index = Math.max(0, Math.min(found.length - 1, to));
    setActive(index);
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Enter') return;
      event.preventDefault();
      return show();
    }
    const actions: Record<string, () => void> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      Enter: () => choose(found[active]),
      Escape: () => setTyped(null),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <div className="relative">
      <input
        {...control}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `${listId}-${active}` : undefined}
        value={typed ?? chosen?.name ?? value}
        placeholder={chosen?.name ?? value}
        onClick={show}
        // Typing replaces the current value.
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          onOpen?.();
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
        className={cn(inputStyles, 'h-11 pr-11')}
      />
      <ChevronsUpDown
        aria-hidden
        className="pointer-events-none absolute top-3.5 right-3.5 size-4 text-muted"
      />
      <ul
        ref={list}
        id={listId}
        role="listbox"
        aria-label="Choices"
        hidden={!open || found.length === 0}
        className="absolute z-20 mt-1.5 max-h-72 w-full overflow-y-auto rounded-xl border border-line bg-raised p-1.5 shadow-lift"
      >
        {found.map((option, index) => (
          <li
            key={option.value}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={option.value === value}
            // Keeps the focus in the input, because losing it would close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
            className={cn(
              'flex cursor-pointer items-center justify-between gap-3 rounded-lg px-3 py-2 text-sm hover:bg-sunken',
              index === active && 'bg-accent-soft',
            )}
          >
            <span className="min-w-0">
              <span className="block truncate">{option.name}</span>
              {option.detail && <span className="block truncate text-muted">{option.detail}</span>}
            </span>
            {option.value === value && <Check aria-hidden className="size-4 shrink-0 text-accent" />}
          </li>
        ))}
      </ul>
      {open && found.length === 0 && (
        <p
          role="status"
          className="absolute z-20 mt-1.5 w-full rounded-xl border border-line bg-raised px-4 py-3 text-sm text-muted shadow-lift"
        >
          {emptyMessage}
        </p>
      )}
    </div>
  );
}

type Props = Omit<ComponentProps<typeof Combobox>, 'options' | 'onOpen' | 'emptyMessage'>;

const toOption = ({ id, name, long, offset }: Zone) => ({
  value: id,
  name,
  detail: long === offset ? offset : `${offset}, ${long}`,
  keywords: `${long} ${offset} ${id}`,
});

/** A time zone picker. It finds zones by city, name or UTC offset, and builds the list when first opened. */
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
