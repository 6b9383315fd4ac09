import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { watchTheme } from '@/lib/theme';
import { LandingPage } from '@/routes/landing';
import '@/app/styles.css';

watchTheme();

hydrateRoot(
  document.getElementById('root')!,
  <StrictMode>
    <LandingPage />
  </StrictMode>,
);
