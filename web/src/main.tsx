import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createAppRouter } from '@/app/router';
import { restoreSession } from '@/app/session-restore';
import { watchTheme } from '@/lib/theme';
import '@/app/styles.css';

watchTheme();
restoreSession();

const router = createAppRouter();
const show = () =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );

// What stands in the HTML stays until the page's own code is there to take its place.
if (router.state.initialized) show();
else {
  const stop = router.subscribe(({ initialized }) => {
    if (!initialized) return;
    stop();
    show();
  });
}
