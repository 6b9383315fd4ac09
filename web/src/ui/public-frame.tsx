import type { ReactNode } from 'react';
import { homeOf, paths } from '@/lib/paths';
import { useHintedRole } from '@/lib/session-hint';
import { Button } from './button';
import { LegalLinks } from './legal-links';
import { SkipLink } from './skip-link';
import { ThemeToggle } from './theme-toggle';
import { Wordmark } from './wordmark';

const sections = [
  { href: '/#how', name: 'How it works' },
  { href: '/#companies', name: 'Companies' },
  { href: paths.pricing, name: 'Pricing' },
  { href: '/#questions', name: 'Questions' },
];

/** Around every page that strangers read. It knows nothing of the router, so that such a page loads without it. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <PublicHeader />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <PublicFooter />
    </div>
  );
}

function PublicHeader() {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper/90 backdrop-blur">
      <div className="mx-auto flex h-16 max-w-6xl items-center gap-2 px-4 sm:px-6">
        <a href={paths.landing} className="inline-flex rounded-md">
          <Wordmark />
        </a>
        <nav aria-label="Main" className="mx-auto hidden gap-8 text-sm text-muted lg:flex">
          {sections.map((section) => (
            <a key={section.href} href={section.href} className="rounded-sm py-1 hover:text-ink">
              {section.name}
            </a>
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-1 sm:gap-2 lg:ml-0">
          <ThemeToggle />
          <WayIn />
        </div>
      </div>
    </header>
  );
}

function WayIn() {
  const role = useHintedRole();
  if (role) {
    return (
      <Button asChild size="sm">
        <a href={homeOf(role)}>Dashboard</a>
      </Button>
    );
  }
  return (
    <>
      <Button asChild size="sm" look="quiet">
        <a href={paths.login()}>Sign in</a>
      </Button>
      <span className="hidden sm:block">
        <Button asChild size="sm">
          <a href={paths.register()}>Start free</a>
        </Button>
      </span>
    </>
  );
}

function PublicFooter() {
  return (
    <footer className="border-t border-line">
      <div className="mx-auto grid max-w-6xl gap-6 px-4 py-10 sm:px-6 md:grid-cols-[1fr_auto] md:items-end">
        <div className="grid justify-items-start gap-3">
          <a href={paths.landing} className="inline-flex rounded-md">
            <Wordmark />
          </a>
          <p className="text-sm text-muted">Mock interviews with people who interview.</p>
        </div>
        <nav aria-label="Footer" className="grid gap-1 md:justify-items-end">
          <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
            {sections.map((section) => (
              <li key={section.href}>
                <a href={section.href} className="inline-block rounded-sm py-1 hover:text-ink">
                  {section.name}
                </a>
              </li>
            ))}
          </ul>
          <LegalLinks />
        </nav>
      </div>
    </footer>
  );
}
