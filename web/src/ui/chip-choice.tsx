import { Chip } from './chip';

type Props<T> = {
  options: { value: T; name: string }[];
  chosen: T[];
  onChange: (chosen: T[]) => void;
  invalid?: boolean;
};

/** Any number of a few, each on or off, kept in the order of the options. */
export function ChipChoice<T extends string | number>({ options, chosen, onChange, invalid }: Props<T>) {
  const toggle = (value: T) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))),
    );
  return (
    <div className="flex flex-wrap gap-2">
      {options.map(({ value, name }) => (
        <Chip
          key={value}
          on={chosen.includes(value)}
          aria-invalid={invalid || undefined}
          onClick={() => toggle(value)}
        >
          {name}
        </Chip>
      ))}
    </div>
  );
}
