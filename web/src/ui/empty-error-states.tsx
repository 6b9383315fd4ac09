import { type LucideIcon, RotateCw, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { ApiError, errorMessage } from '@/lib/api/errors';
import { Button } from './button';

type EmptyProps = { icon: LucideIcon; title: string; children?: ReactNode; action?: ReactNode };

/** A list's empty state: says what belongs here and suggests the next step. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyProps) {
  return (
    <div className="grid justify-items-center gap-3 rounded-2xl border border-dashed border-edge/60 px-6 py-12 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
        <Icon aria-hidden className="size-6" />
      </span>
      <p className="text-lg font-semibold">{title}</p>
      {children && <p className="max-w-md text-muted">{children}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}

type ErrorProps = { error: unknown; onRetry?: () => void; title?: string };

/** An error message with a button to retry. */
export function ErrorState({ error, onRetry, title = 'We couldn’t load this' }: ErrorProps) {
  const requestId = error instanceof ApiError ? error.requestId : null;
  return (
    <div
      role="alert"
      className="grid justify-items-center gap-3 rounded-2xl border border-line bg-card px-6 py-10 text-center"
    >
      <span className="grid size-12 place-items-center rounded-full bg-bad-soft text-bad">
        <TriangleAlert aria-hidden className="size-6" />
      </span>
      <p className="text-lg font-semibold">{title}</p>
      <p className="max-w-md text-muted">{errorMessage(error)}</p>
      {onRetry && (
        <Button variant="secondary" onClick={onRetry} className="mt-2">
          <RotateCw aria-hidden />
          Try again
        </Button>
      )}
      {requestId && <p className="text-xs text-muted">Reference: {requestId}</p>}
    </div>
  );
}

type Props = {
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    fetchNextPage: () => unknown;
  };
  what: string;
};

/** Loads the next page of a list. After the last page, the focus moves to a line that says there are no more. */
export function LoadMore({ query, what }: Props) {
  const [used, setUsed] = useState(false);
  if (!query.hasNextPage) return used ? <NoMore what={what} /> : null;
  const load = () => {
    setUsed(true);
    void query.fetchNextPage();
  };
  return (
    <div className="mt-6 grid place-items-center gap-3">
      {query.isFetchNextPageError && (
        <p role="alert" className="text-sm text-bad">
          We couldn’t load more {what}. Try again.
        </p>
      )}
      <Button variant="secondary" busy={query.isFetchingNextPage} onClick={load}>
        Show more {what}
      </Button>
    </div>
  );
}

function NoMore({ what }: { what: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, []);
  return (
    <p ref={line} tabIndex={-1} className="mt-6 text-center text-sm text-muted outline-none">
      No more {what}
    </p>
  );
}

/** A panel's error boundary. The rest of the page stays, and the user can retry. */
export const PanelBoundary = ({ children }: { children: ReactNode }) => (
  <ErrorBoundary
    fallbackRender={({ error, resetErrorBoundary }) => (
      <ErrorState error={error} onRetry={resetErrorBoundary} title="We couldn’t show this part of the page" />
    )}
  >
    {children}
  </ErrorBoundary>
);
