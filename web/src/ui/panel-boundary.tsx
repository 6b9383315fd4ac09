import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { ErrorState } from './states';

/** Keeps a failure to draw one part of a page within that part, and offers to draw it again. */
export const PanelBoundary = ({ children }: { children: ReactNode }) => (
  <ErrorBoundary
    fallbackRender={({ error, resetErrorBoundary }) => (
      <ErrorState error={error} onRetry={resetErrorBoundary} title="This part could not be shown" />
    )}
  >
    {children}
  </ErrorBoundary>
);
