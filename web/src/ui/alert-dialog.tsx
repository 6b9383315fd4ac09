import { AlertDialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { Button } from './button';
import { sheetLook, veilLook } from './dialog';
import { useFocusBack } from './keep-focus';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  keep: string;
  act: string;
  busy?: boolean;
  look?: 'danger' | 'primary';
  onAct: () => void;
  children?: ReactNode;
};

/** Asks before something that cannot be undone. The way back has the focus first. */
export function AlertDialog({
  open,
  onOpenChange,
  title,
  description,
  keep,
  act,
  busy,
  look = 'danger',
  onAct,
  children,
}: Props) {
  const focus = useFocusBack();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veilLook}>
          <Radix.Content {...focus} className={cn(sheetLook, 'max-w-lg')}>
            <Radix.Title className="text-xl font-semibold">{title}</Radix.Title>
            <Radix.Description className="mt-2 text-muted">{description}</Radix.Description>
            {children && <div className="mt-4">{children}</div>}
            <div className="mt-6 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
              <Radix.Cancel asChild>
                <Button look="secondary">{keep}</Button>
              </Radix.Cancel>
              <Button look={look} busy={busy} onClick={onAct}>
                {act}
              </Button>
            </div>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
