import type { ReactNode } from 'react';

type Props = {
  id: string;
  title: string;
  lead?: ReactNode;
  tinted?: boolean;
  children: ReactNode;
};

/** A band of a public page, with the heading that it is found by. */
export function Section({ id, title, lead, tinted, children }: Props) {
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
