import { ChevronDown, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { type PublicPage, usePublicPage } from '@/lib/page-meta';
import { homeOf, paths } from '@/lib/paths';
import { useRoleHint } from '@/lib/role-hint';
import { chooseTheme, useShownTheme } from '@/lib/theme';
import { Button } from './button';
import { LegalLinks, SkipLink } from './links';
import { Wordmark } from './wordmark';

const sections = [
  { href: '/#how', name: 'How it works' },
  { href: '/#companies', name: 'Companies' },
  { href: paths.pricing, name: 'Pricing' },
  { href: '/#questions', name: 'Questions' },
];

/** The frame of the public pages. It does not use the router, so these pages load without the router's code. */
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
          <SignInLinks />
        </div>
      </div>
    </header>
  );
}

function SignInLinks() {
  const role = useRoleHint();
  if (role) {
    return (
      <Button asChild size="sm">
        <a href={homeOf(role)}>Dashboard</a>
      </Button>
    );
  }
  return (
    <>
      <Button asChild size="sm" variant="quiet">
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
          <p className="text-sm text-muted">Mock interviews with experienced interviewers.</p>
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

type SectionProps = {
  id: string;
  title: string;
  lead?: ReactNode;
  tinted?: boolean;
  children: ReactNode;
};

/** A section of a public page. Links can target its id. */
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
        {lead && <p className="mt-3 max-w-2xl text-lg text-pretty text-muted">{lead}</p>}
        <div className="mt-10">{children}</div>
      </div>
    </section>
  );
}

export type Question = { question: string; answer: ReactNode };

/** Questions that expand to their answers. Native `details` elements work before any script has loaded. */
export function QuestionList({ questions }: { questions: Question[] }) {
  return (
    <div className="max-w-3xl divide-y divide-line border-y border-line">
      {questions.map(({ question, answer }) => (
        <details key={question} className="group">
          <summary className="flex list-none items-center justify-between gap-4 py-5 text-lg font-medium hover:text-accent [&::-webkit-details-marker]:hidden">
            {question}
            <ChevronDown
              aria-hidden
              className="size-5 shrink-0 text-muted transition-transform group-open:rotate-180"
            />
          </summary>
          <p className="max-w-2xl pb-6 text-pretty text-muted">{answer}</p>
        </details>
      ))}
    </div>
  );
}

type Props = { page: PublicPage; lead: ReactNode; children: ReactNode };

/** A public page of plain text. */
export function ProsePage({ page, lead, children }: Props) {
  const { title } = usePublicPage(page);
  return (
    <PublicFrame>
      <article className="mx-auto max-w-3xl px-4 py-14 sm:px-6 sm:py-20">
        <h1 className="text-4xl font-semibold tracking-tight sm:text-5xl">{title}</h1>
        <p className="mt-5 text-lg text-pretty text-muted">{lead}</p>
        <div className="mt-12 grid gap-10">{children}</div>
      </article>
    </PublicFrame>
  );
}

/** A section of a plain text page. */
export function ProseSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 text-pretty">
      <h2 className="text-xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** A bulleted list. */
export const BulletList = ({ children }: { children: ReactNode }) => (
  <ul className="grid list-disc gap-2 pl-5 marker:text-accent">{children}</ul>
);

/** Switches between light and dark. The theme menu would add too much code to the public pages. */
export function ThemeToggle() {
  const dark = useShownTheme() === 'dark';
  return (
    <Button
      variant="quiet"
      size="icon"
      aria-label={dark ? 'Use light theme' : 'Use dark theme'}
      onClick={() => chooseTheme(dark ? 'light' : 'dark')}
    >
      {dark ? <Sun aria-hidden /> : <Moon aria-hidden />}
    </Button>
  );
}
