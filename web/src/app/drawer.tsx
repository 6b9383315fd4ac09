import { Menu as MenuIcon, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Navigation } from './navigation';

/** The navigation on a phone. */
export function Drawer() {
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <Button variant="quiet" size="icon" aria-label="Menu" className="-ml-2 lg:hidden">
          <MenuIcon aria-hidden />
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/55 data-[state=open]:animate-fade">
          <Dialog.Content
            aria-describedby={undefined}
            className="h-dvh w-72 max-w-[85vw] overflow-y-auto border-r border-line bg-card p-5 shadow-lift"
          >
            <div className="mb-5 flex items-center justify-between pl-3">
              <Dialog.Title className="text-lg font-semibold">Menu</Dialog.Title>
              <Dialog.Close asChild>
                <Button variant="quiet" size="icon" aria-label="Close menu">
                  <X aria-hidden />
                </Button>
              </Dialog.Close>
            </div>
            <Navigation onNavigate={() => setOpen(false)} />
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
