import { Actions } from '@/features/design/actions';
import { Compositions } from '@/features/design/compositions';
import { Facts } from '@/features/design/facts';
import { Fields } from '@/features/design/fields';
import { Messages } from '@/features/design/messages';
import { Scales } from '@/features/design/scales';
import { Surfaces } from '@/features/design/surfaces';
import { Tokens } from '@/features/design/tokens';
import { isDemo } from '@/lib/page-meta';
import { paths } from '@/lib/paths';
import { Logo } from '@/ui/logo';
import { PageHeading } from '@/ui/page';
import { SkipLink } from '@/ui/skip-link';
import { ThemeToggle } from '@/ui/theme-toggle';
import { NotFoundPage } from './not-found';

const chapters = [
  { id: 'colours', name: 'Colours' },
  { id: 'scales', name: 'Scales' },
  { id: 'actions', name: 'Actions' },
  { id: 'fields', name: 'Fields' },
  { id: 'messages', name: 'Messages' },
  { id: 'facts', name: 'Facts' },
  { id: 'surfaces', name: 'Surfaces' },
  { id: 'compositions', name: 'Made of them' },
];

/** Every primitive of the house in every state, for those who build with them. In the demo only. */
export function DesignPage() {
  if (!isDemo()) return <NotFoundPage />;
  return (
    <>
      <SkipLink />
      <header className="mx-auto flex max-w-6xl items-center justify-between px-4 py-5 sm:px-6">
        <Logo to={paths.landing} reload />
        <ThemeToggle />
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto grid max-w-6xl gap-12 px-4 py-10 outline-none sm:px-6"
      >
        <div>
          <PageHeading title="The design system" />
          <p className="mt-3 max-w-2xl text-pretty text-muted">
            Every part that pages are made of, in its states. Motion stands still for those who asked their
            system for less of it.
          </p>
          <nav aria-label="Chapters" className="mt-5">
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {chapters.map(({ id, name }) => (
                <li key={id}>
                  <a
                    href={`#${id}`}
                    className="inline-block py-1 text-accent underline underline-offset-4 hover:text-accent-strong"
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <Tokens />
        <Scales />
        <Actions />
        <Fields />
        <Messages />
        <Facts />
        <Surfaces />
        <Compositions />
      </main>
    </>
  );
}
