import { paths } from '@/lib/paths';
import { cn } from '@/lib/cn';

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
