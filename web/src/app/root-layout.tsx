import { Outlet, ScrollRestoration, useNavigation } from 'react-router';

/** Around every page: a bar while the next one's code is on its way, and the scroll position kept. */
export function RootLayout() {
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      {busy && (
        <div
          role="progressbar"
          aria-label="Loading the page"
          className="fixed inset-x-0 top-0 z-50 h-0.5 animate-pulse bg-accent"
        />
      )}
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
