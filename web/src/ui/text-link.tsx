import type { ReactNode } from 'react';

/** A link within running text, by a full load. */
export const TextLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} className="font-medium text-accent underline underline-offset-4 hover:text-accent-strong">
    {children}
  </a>
);
