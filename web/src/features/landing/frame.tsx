import type { ReactNode } from 'react';
import { homeOf, paths } from '@/lib/paths';
import { useHintedRole } from '@/lib/session-hint';
import { Button } from '@/ui/button';
import { ThemeToggle } from '@/ui/theme-toggle';
import { Wordmark } from '@/ui/wordmark';

const sections = [
  { href: '#how', name: 'How it works' },
  { href: '#companies', name: 'Companies' },
  { href: '#plans', name: 'Plans' },
  { href: '#questions', name: 'Questions' },
];

export function LandingHeader() {
  const role = useHintedRole();
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper/90 backdrop-blur">
      <div className="mx-auto flex h-16 max-w-6xl items-center gap-2 px-4 sm:px-6">
        <a href={paths.landing} className="inline-flex rounded-md">
          <Wordmark />
        </a>
        <nav aria-label="On this page" className="mx-auto hidden gap-7 text-sm text-muted lg:flex">
          {sections.map((section) => (
            <a key={section.href} href={section.href} className="rounded-sm hover:text-ink">
              {section.name}
            </a>
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-1 sm:gap-2 lg:ml-0">
          <ThemeToggle />
          {role ? (
            <Button asChild size="sm">
              <a href={homeOf(role)}>Dashboard</a>
            </Button>
          ) : (
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
          )}
        </div>
      </div>
    </header>
  );
}

export function LandingFooter() {
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-6 px-4 py-10 text-sm text-muted sm:px-6">
        <a href={paths.landing} className="inline-flex rounded-md text-ink">
          <Wordmark />
        </a>
        <nav aria-label="Footer" className="flex flex-wrap gap-x-6 gap-y-2">
          {sections.map((section) => (
            <a key={section.href} href={section.href} className="rounded-sm hover:text-ink">
              {section.name}
            </a>
          ))}
          <a href={paths.login()} className="rounded-sm hover:text-ink">
            Sign in
          </a>
        </nav>
      </div>
    </footer>
  );
}

type SectionProps = { id: string; title: string; lead?: string; tinted?: boolean; children: ReactNode };

export function Section({ id, title, lead, tinted, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={tinted ? 'border-y border-line bg-sunken' : ''}
    >
      <div className="mx-auto max-w-6xl px-4 py-16 sm:px-6 sm:py-24">
        <h2 id={`${id}-title`} className="text-3xl font-semibold sm:text-4xl">
          {title}
        </h2>
        {lead && <p className="mt-3 max-w-2xl text-lg text-muted">{lead}</p>}
        <div className="mt-10">{children}</div>
      </div>
    </section>
  );
}
