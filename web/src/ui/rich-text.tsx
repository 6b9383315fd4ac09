import { useEffect, useRef } from 'react';
import { importWhenOnline } from '@/lib/import-when-online';
import { cn } from '@/lib/cn';

/**
 * Shows HTML that the server rendered from Markdown and sanitised. Never pass it anything else. Code is highlighted
 * once the highlighter has loaded.
 */
export function RichText({ html, className }: { html: string; className?: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    // Set here and not by React, so that a new render does not remove the highlighting.
    element.innerHTML = html;
    // Long lines scroll, also by keyboard.
    for (const block of element.querySelectorAll('pre')) block.tabIndex = 0;
    if (!html.includes('<code class="language-')) return;
    importWhenOnline(() => import('@/lib/text/syntax-highlight'))
      .then(({ highlightIn }) => highlightIn(element))
      .catch(() => undefined);
  }, [html]);
  return <div ref={place} dir="auto" className={cn('rich-text', className)} />;
}
