import { X } from 'lucide-react';
import { AlertDialog as RadixAlert, Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { cn } from '@/lib/cn';
import { Button } from './button';

/** Returns the focused element, or the menu's button if the focus is in a menu that is closing. */
function focusOrigin() {
  const focused = document.activeElement;
  const menu = focused?.closest('[role=menu]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused;
}

/** Returns the focus to the element that opened a dialog, or to the page's heading if that element is gone. */
export function useReturnFocus() {
  const from = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      from.current = focusOrigin();
    },
    onCloseAutoFocus: () => {
      setTimeout(() => {
        for (const target of [from.current, document.querySelector('h1')]) {
          if (document.activeElement !== document.body) return;
          if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true });
        }
      });
    },
  };
}

export const overlayStyles =
  'fixed inset-0 z-40 overflow-y-auto bg-black/55 data-[state=open]:animate-fade grid place-items-end pb-(--offline-inset) sm:place-items-center sm:p-6 sm:pb-[calc(1.5rem+var(--offline-inset))]';

export const panelStyles =
  'relative w-full rounded-t-2xl border border-line bg-raised p-5 shadow-lift data-[state=open]:animate-rise sm:rounded-2xl sm:p-7';

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  size?: 'md' | 'lg';
  children: ReactNode;
};

/** A modal dialog; on phones, a bottom sheet. Escape, the overlay and the close button close it. */
export function Dialog({ open, onOpenChange, title, description, size = 'md', children }: DialogProps) {
  const focus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlayStyles}>
          <Radix.Content
            {...focus}
            className={cn(panelStyles, size === 'lg' ? 'max-w-3xl' : 'max-w-lg')}
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

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  cancel: string;
  confirm: string;
  busy?: boolean;
  variant?: 'danger' | 'primary';
  onConfirm: () => void;
  children?: ReactNode;
};

/** Confirms an action that cannot be undone. The cancel button has the initial focus. */
export function AlertDialog({
  open,
  onOpenChange,
  title,
  description,
  cancel,
  confirm,
  busy,
  variant = 'danger',
  onConfirm,
  children,
}: Props) {
  const focus = useReturnFocus();
  return (
    <RadixAlert.Root open={open} onOpenChange={onOpenChange}>
      <RadixAlert.Portal>
        <RadixAlert.Overlay className={overlayStyles}>
          <RadixAlert.Content {...focus} className={cn(panelStyles, 'max-w-lg')}>
            <RadixAlert.Title className="text-xl font-semibold">{title}</RadixAlert.Title>
            <RadixAlert.Description className="mt-2 text-muted">{description}</RadixAlert.Description>
            {children && <div className="mt-4">{children}</div>}
            <div className="mt-6 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
              <RadixAlert.Cancel asChild>
                <Button variant="secondary">{cancel}</Button>
              </RadixAlert.Cancel>
              <Button variant={variant} busy={busy} onClick={onConfirm}>
                {confirm}
              </Button>
            </div>
          </RadixAlert.Content>
        </RadixAlert.Overlay>
      </RadixAlert.Portal>
    </RadixAlert.Root>
  );
}
