import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createAppRouter } from '@/app/router';
import { startSession } from '@/app/use-session-start';
import { watchTheme } from '@/lib/theme';
import '@/app/styles.css';

watchTheme();
startSession();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <RouterProvider router={createAppRouter()} />
  </StrictMode>,
);
