import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createAppRouter } from '@/app/router';
import { restoreSession } from '@/app/session-restore';
import { reactErrorHandlers, watchErrors } from '@/lib/error-reports';
import { watchTheme } from '@/lib/theme';
import '@/app/styles.css';

watchErrors();
watchTheme();
restoreSession();

const router = createAppRouter();
const show = () =>
  createRoot(document.getElementById('root')!, reactErrorHandlers).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );

// Keeps the prerendered HTML until the page's code has loaded.
if (router.state.initialized) show();
else {
  const stop = router.subscribe(({ initialized }) => {
    if (!initialized) return;
    stop();
    show();
  });
}
