import type { ReactNode } from 'react';

/** A chapter of the design page. */
export function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid gap-8 border-t border-line pt-10">
      <h2 id={`${id}-title`} className="text-2xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** One primitive, in its states side by side. */
export function Specimen({
  name,
  children,
  stacked,
}: {
  name: string;
  children: ReactNode;
  stacked?: boolean;
}) {
  return (
    <div data-specimen className="grid gap-3 md:grid-cols-[10rem_1fr] md:gap-6">
      <h3 className="text-sm font-medium text-muted">{name}</h3>
      <div className={stacked ? 'grid min-w-0 gap-4' : 'flex min-w-0 flex-wrap items-center gap-3'}>
        {children}
      </div>
    </div>
  );
}
