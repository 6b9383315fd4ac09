import { Check } from 'lucide-react';
import { Checkbox as RadixCheckbox } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';

type Props = Omit<ComponentProps<typeof RadixCheckbox.Root>, 'children'> & { label: ReactNode };

export function Checkbox({ label, ...props }: Props) {
  const id = useId();
  return (
    <span className="flex items-start gap-2.5">
      <RadixCheckbox.Root
        id={id}
        className="mt-0.5 grid size-5 shrink-0 place-items-center rounded border border-edge bg-card text-on-accent data-[state=checked]:border-accent data-[state=checked]:bg-accent"
        {...props}
      >
        <RadixCheckbox.Indicator>
          <Check aria-hidden className="size-3.5" strokeWidth={3} />
        </RadixCheckbox.Indicator>
      </RadixCheckbox.Root>
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
    </span>
  );
}
