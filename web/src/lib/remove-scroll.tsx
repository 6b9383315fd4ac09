import type { ElementType, ReactNode } from 'react';

/**
 * Replaces the package react-remove-scroll, which Radix uses and which injects a style tag that the content security
 * policy refuses. The style sheet stops the page from scrolling with `body:has([data-scroll-lock])` instead.
 */
export function RemoveScroll({ as: Wrapper, children }: { as?: ElementType; children: ReactNode }) {
  return Wrapper ? <Wrapper data-scroll-lock="">{children}</Wrapper> : <>{children}</>;
}
