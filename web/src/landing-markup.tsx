import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { LandingPage } from '@/routes/landing';

/** The landing page as it stands before its script has come; written into landing.html at build. */
export const landingMarkup = () =>
  renderToString(
    <StrictMode>
      <LandingPage />
    </StrictMode>,
  );
