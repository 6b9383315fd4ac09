import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';

const itemStyles =
  'flex min-h-10 w-full cursor-default items-center gap-2.5 rounded-lg px-3 py-2 text-sm outline-none select-none data-highlighted:bg-accent-soft [&_svg]:size-4';

type Props = { trigger: ReactNode; children: ReactNode; align?: 'start' | 'end' };

export function Menu({ trigger, children, align = 'end' }: Props) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Content
        align={align}
        sideOffset={6}
        collisionPadding={12}
        className="z-50 min-w-52 rounded-xl border border-line bg-raised p-1.5 shadow-lift data-[state=open]:animate-fade"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

export const MenuItem = (props: ComponentProps<typeof Radix.Item>) => (
  <Radix.Item className={itemStyles} {...props} />
);

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-3 pt-2 pb-1 text-xs font-medium text-muted">{children}</Radix.Label>
);

export const MenuSeparator = () => <Radix.Separator className="my-1.5 h-px bg-line" />;

export const MenuChoices = Radix.RadioGroup;

export function MenuChoice({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Radix.RadioItem value={value} className={itemStyles}>
      {children}
      <Radix.ItemIndicator className="ml-auto">
        <Check aria-hidden className="text-accent" />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  );
}
