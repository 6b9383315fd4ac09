import { Toaster as Sonner } from 'sonner';
import 'sonner/dist/styles.css';
import { useShownTheme } from '@/lib/theme';

/** Toasts for what was done; what went wrong stays on the page it happened on. */
export function Toaster() {
  return (
    <Sonner
      theme={useShownTheme()}
      position="bottom-right"
      closeButton
      toastOptions={{
        classNames: {
          toast: '!rounded-xl !border-line !bg-raised !text-ink !shadow-lift',
          description: '!text-muted',
          closeButton: '!border-line !bg-raised !text-ink',
        },
      }}
    />
  );
}
