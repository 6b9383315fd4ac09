import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { OfflineNotice } from '@/ui/offline-notice';
import { Toaster } from '@/ui/toaster';
import { queryClient } from './query-client';

/** What every page but the landing page needs. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      {children}
      <Toaster />
      <OfflineNotice />
    </QueryClientProvider>
  );
}
