import { type ComponentType, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { watchTheme } from '@/lib/theme';

/** Hydrates a prerendered page. */
export function hydrate(root: HTMLElement, Page: ComponentType) {
  watchTheme();
  hydrateRoot(
    root,
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
