import { type ComponentType, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { GuestFrame } from '@/app/guest-layout';
import { ShellSkeleton } from '@/app/shell';
import { type PublicPage, publicPages, windowTitle } from '@/lib/page-meta';
import { ContactPage } from '@/routes/contact';
import { LandingPage } from '@/routes/landing';
import { LoginIntro } from '@/routes/login';
import { PricingPage } from '@/routes/pricing';
import { PrivacyPage } from '@/routes/privacy';
import { RefundsPage } from '@/routes/refunds';
import { RegisterIntro } from '@/routes/register';
import { TermsPage } from '@/routes/terms';
import { LoadingCards } from '@/ui/skeleton';

const components: Record<PublicPage, ComponentType> = {
  landing: LandingPage,
  pricing: PricingPage,
  contact: ContactPage,
  privacy: PrivacyPage,
  terms: TermsPage,
  refunds: RefundsPage,
};

/** Renders the public pages to HTML at build time. */
export const publicMarkup = () =>
  Object.entries(publicPages).map(([name, { title, description }]) => {
    const Page = components[name as PublicPage];
    const markup = renderToString(
      <StrictMode>
        <Page />
      </StrictMode>,
    );
    return { name, title: windowTitle(title), description, markup };
  });

/** Renders each entry page's loading state. It is inert, because its inputs do not work yet. */
export function arrivalMarkup(): Record<string, string> {
  const guest = (Intro: ComponentType, fields: number) => (
    <MemoryRouter>
      <GuestFrame>
        <Intro />
        <LoadingCards count={fields} height="h-16" />
      </GuestFrame>
    </MemoryRouter>
  );
  const shell = <ShellSkeleton />;
  const pages = {
    login: guest(LoginIntro, 3),
    register: guest(RegisterIntro, 5),
    mentee: shell,
    mentor: shell,
    admin: shell,
  };
  return Object.fromEntries(
    Object.entries(pages).map(([name, page]) => [name, renderToString(<div inert>{page}</div>)]),
  );
}
