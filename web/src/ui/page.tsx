import { type ReactNode, useEffect, useRef } from 'react';
import { useNavigationType } from 'react-router';
import { cn } from '@/lib/cn';
import { usePageTitle } from '@/lib/page-meta';

let pagesShown = 0;

/** A page's heading. It gets the focus after a navigation, so screen readers announce the page. */
export function PageHeading({
  title,
  className,
  children,
}: {
  title: string;
  className?: string;
  children?: ReactNode;
}) {
  usePageTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  const type = useNavigationType();
  useEffect(() => {
    pagesShown += 1;
    if (pagesShown > 1 && type !== 'POP') heading.current?.focus({ preventScroll: true });
    // Runs once, when the page appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={cn('text-2xl font-semibold sm:text-3xl', className)}>
      {children ?? title}
    </h1>
  );
}

type Props = {
  title: string;
  lead?: ReactNode;
  action?: ReactNode;
  narrow?: boolean;
  wide?: boolean;
  children: ReactNode;
};

/** A page of the signed-in app: heading, introduction, primary action and content. */
export function Page({ title, lead, action, narrow, wide, children }: Props) {
  return (
    <div className={cn('mx-auto w-full', narrow ? 'max-w-3xl' : wide ? 'max-w-[110rem]' : 'max-w-7xl')}>
      <header className="mb-8 flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-2xl min-w-0">
          <PageHeading title={title} />
          {lead && <p className="mt-2 text-muted">{lead}</p>}
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}
