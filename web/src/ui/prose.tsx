import type { ReactNode } from 'react';
import { usePublicPage } from '@/lib/page-title';
import type { PublicPage } from '@/lib/public-pages';
import { PublicFrame } from './public-frame';

type Props = { page: PublicPage; lead: ReactNode; children: ReactNode };

/** A public page that is read from top to bottom. */
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

/** A part of it, under its own heading. */
export function Passage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 text-pretty">
      <h2 className="text-xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** Things that belong together, each a line or two. */
export const Points = ({ children }: { children: ReactNode }) => (
  <ul className="grid list-disc gap-2 pl-5 marker:text-accent">{children}</ul>
);
