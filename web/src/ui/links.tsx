import { type ReactNode, useSyncExternalStore } from 'react';
import { cn } from '@/lib/cn';
import { pageMeta } from '@/lib/installation-meta';
import { paths } from '@/lib/paths';

/** An inline link with a full page load. */
export const TextLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} className="font-medium text-accent underline underline-offset-4 hover:text-accent-strong">
    {children}
  </a>
);

const address = () => pageMeta('contact');

/** The operator's email address, which the server writes into the page. Null during prerendering. */
export const useContactAddress = () =>
  useSyncExternalStore(
    () => () => undefined,
    address,
    () => null,
  );

/** A link to the contact page. */
export const ContactLink = ({ children = 'contact us' }: { children?: string }) => (
  <TextLink href={paths.contact}>{children}</TextLink>
);

const links = [
  { href: paths.contact, name: 'Contact' },
  { href: paths.privacy, name: 'Privacy' },
  { href: paths.terms, name: 'Terms' },
  { href: paths.refunds, name: 'Refunds' },
];

/** Links to contact and legal pages, with full page loads. */
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

/** A link that lets keyboard users skip the navigation. */
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
