import type { ReactNode } from 'react';
import { paths } from '@/lib/paths';
import { LegalLinks } from '@/ui/links';
import { Logo } from '@/ui/logo';
import { ThemeToggle } from '@/ui/theme-toggle';

/** The frame of the login, registration and password pages. */
export function GuestFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col px-4 py-5 sm:px-6">
      <header className="mx-auto flex w-full max-w-6xl items-center justify-between">
        <Logo to={paths.landing} />
        <ThemeToggle />
      </header>
      <main className="mx-auto w-full max-w-md flex-1 py-10 sm:py-16">{children}</main>
      <footer className="mx-auto w-full max-w-6xl">
        <LegalLinks className="justify-center" />
      </footer>
    </div>
  );
}
