import type { ElementType, ReactNode } from 'react';

/**
 * Stands in for the package react-remove-scroll below Radix, which injects a style tag that the content
 * policy refuses. The page is kept from scrolling by `body:has([data-scroll-lock])` in the sheet instead.
 */
export function RemoveScroll({ as: Wrapper, children }: { as?: ElementType; children: ReactNode }) {
  return Wrapper ? <Wrapper data-scroll-lock="">{children}</Wrapper> : <>{children}</>;
}
