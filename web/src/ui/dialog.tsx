import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { useFocusBack } from './keep-focus';

export const veilLook =
  'fixed inset-0 z-40 overflow-y-auto bg-black/55 data-[state=open]:animate-fade grid place-items-end sm:place-items-center sm:p-6';

export const sheetLook =
  'relative w-full rounded-t-2xl border border-line bg-raised p-5 shadow-lift data-[state=open]:animate-rise sm:rounded-2xl sm:p-7';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  size?: 'md' | 'lg';
  children: ReactNode;
};

/** A window over the page: a sheet from below on a phone. Escape, the veil and the cross close it. */
export function Dialog({ open, onOpenChange, title, description, size = 'md', children }: Props) {
  const focus = useFocusBack();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veilLook}>
          <Radix.Content
            {...focus}
            className={cn(sheetLook, size === 'lg' ? 'max-w-3xl' : 'max-w-lg')}
            {...(description ? {} : { 'aria-describedby': undefined })}
          >
            <Radix.Title className="pr-10 text-xl font-semibold">{title}</Radix.Title>
            {description && <Radix.Description className="mt-2 text-muted">{description}</Radix.Description>}
            <div className="mt-5">{children}</div>
            <Radix.Close
              aria-label="Close"
              className="absolute top-4 right-4 grid size-10 place-items-center rounded-lg text-muted hover:bg-sunken hover:text-ink"
            >
              <X aria-hidden className="size-5" />
            </Radix.Close>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
