import type { ElementType, ReactNode } from 'react';

/**
 * Replaces react-remove-scroll, a Radix dependency that injects a style tag, which the content security policy blocks.
 * The style sheet prevents the page from scrolling with `body:has([data-scroll-lock])` instead.
 */
export function RemoveScroll({ as: Wrapper, children }: { as?: ElementType; children: ReactNode }) {
  return Wrapper ? <Wrapper data-scroll-lock="">{children}</Wrapper> : <>{children}</>;
}
