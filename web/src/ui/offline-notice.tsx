import { WifiOff } from 'lucide-react';
import { useOnline } from '@/lib/online';

/** Says that the connection is gone and that nothing typed is lost; what waits is sent when it is back. */
export function OfflineNotice() {
  const online = useOnline();
  return (
    <div role="status" className="fixed inset-x-4 bottom-4 z-50 empty:hidden sm:right-auto sm:max-w-md">
      {!online && (
        <p className="flex items-start gap-3 rounded-xl bg-ink px-4 py-3 text-sm text-paper shadow-lift">
          <WifiOff aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            <strong className="font-semibold">You are offline.</strong> What you type is kept, and what you
            send goes out when you are back.
          </span>
        </p>
      )}
    </div>
  );
}
