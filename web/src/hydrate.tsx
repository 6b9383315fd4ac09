import { type ComponentType, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { reactErrorHandlers, watchErrors } from '@/lib/error-reports';
import { watchTheme } from '@/lib/theme';

/** Hydrates a prerendered page. */
export function hydrate(root: HTMLElement, Page: ComponentType) {
  watchErrors();
  watchTheme();
  hydrateRoot(
    root,
    <StrictMode>
      <Page />
    </StrictMode>,
    reactErrorHandlers,
  );
}
