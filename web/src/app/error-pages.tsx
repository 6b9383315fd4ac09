import { RotateCw } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useRouteError } from 'react-router';
import { reportError } from '@/lib/error-reports';
import { paths } from '@/lib/paths';
import { readTab, writeTab } from '@/lib/storage';
import { now } from '@/lib/time';
import { Button } from '@/ui/button';
import { HomeLink } from '@/ui/home-link';
import { PageHeading } from '@/ui/page';

const RELOADED = 'codementee.reloaded-at';

/** Whether a page's code failed to load, which happens when a deployment removed the old version's files. */
const isMissingCode = (error: unknown) => error instanceof TypeError && /import|module/i.test(error.message);

/** Reports the error, or reloads the page once if the server no longer has the code of this version. */
function useRouteErrorHandling() {
  const error = useRouteError();
  useEffect(() => {
    if (!isMissingCode(error)) reportError(error);
    const last = Number(readTab(RELOADED) ?? 0);
    if (isMissingCode(error) && now() - last > 60_000) {
      writeTab(RELOADED, String(now()));
      window.location.reload();
    }
  }, [error]);
}

/** Replaces a page that failed to load or render. The layout around it stays. */
export function RouteErrorPage() {
  useRouteErrorHandling();
  return (
    <div className="mx-auto grid max-w-lg gap-4 px-6 py-16">
      <ErrorMessage />
    </div>
  );
}

/** Replaces the whole app if a layout failed to load or render. */
export function CrashPage() {
  useRouteErrorHandling();
  return (
    <main className="mx-auto grid min-h-dvh max-w-lg content-center gap-4 px-6 py-16">
      <ErrorMessage />
    </main>
  );
}

function ErrorMessage() {
  return (
    <>
      <PageHeading title="Something went wrong" />
      <p className="text-muted">
        We couldn’t show this page. Everything you’ve sent is safe. Reloading usually helps.
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button onClick={() => window.location.reload()}>
          <RotateCw aria-hidden />
          Reload
        </Button>
        <Button variant="secondary" asChild>
          <a href="/">Go to the home page</a>
        </Button>
      </div>
    </>
  );
}

export function NotFoundPage() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-lg content-center gap-4 px-6 py-16">
      <HomeLink to={paths.landing} className="mb-6 justify-self-start" />
      <p className="font-semibold text-accent">404</p>
      <PageHeading title="Page not found" />
      <p className="text-muted">The link may be wrong, or the page may have moved.</p>
      <Button asChild className="mt-2 justify-self-start">
        <Link to={paths.landing}>Go to the home page</Link>
      </Button>
    </main>
  );
}
