import { type ReactNode, useSyncExternalStore } from 'react';
import { cn } from '@/lib/cn';
import { pageMeta } from '@/lib/page';
import { paths } from '@/lib/paths';

/** A link within running text, by a full load. */
export const TextLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} className="font-medium text-accent underline underline-offset-4 hover:text-accent-strong">
    {children}
  </a>
);

const address = () => pageMeta('contact');

/** Whom to write to: the operator's address, which the server puts into the page; null while it is made ready. */
export const useContactAddress = () =>
  useSyncExternalStore(
    () => () => undefined,
    address,
    () => null,
  );

/** "Write to us", as a link to the page that says how. */
export const WriteToUs = ({ children = 'contact us' }: { children?: string }) => (
  <TextLink href={paths.contact}>{children}</TextLink>
);

const links = [
  { href: paths.contact, name: 'Contact' },
  { href: paths.privacy, name: 'Privacy' },
  { href: paths.terms, name: 'Terms' },
  { href: paths.refunds, name: 'Refunds' },
];

/** Whom to write to, and what everybody agrees to. Public pages are entered by a full load. */
export function LegalLinks({ className }: { className?: string }) {
  return (
    <ul className={cn('flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted', className)}>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} className="inline-block rounded-sm py-1 hover:text-ink">
            {link.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The first thing that the keyboard reaches: past the navigation, to what the page is about. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="sr-only rounded-lg bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
    >
      Skip to content
    </a>
  );
}
