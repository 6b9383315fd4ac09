import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  tabs: { value: string; name: ReactNode }[];
  children: ReactNode;
};

/** Views of one list; the panel is whatever the chosen tab shows. */
export function Tabs({ label, value, onChange, tabs, children }: Props) {
  return (
    <Radix.Root value={value} onValueChange={onChange}>
      <Radix.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px min-h-11 shrink-0 border-b-2 border-transparent px-3 text-sm font-medium text-muted -outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink sm:px-4"
          >
            {tab.name}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} tabIndex={-1} className="pt-6 outline-none">
          {tab.value === value && children}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
