import { StrictMode, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { windowTitle } from '@/lib/page-title';
import { publicPages, type PublicPage } from '@/lib/public-pages';
import { ContactPage } from '@/routes/contact';
import { LandingPage } from '@/routes/landing';
import { PricingPage } from '@/routes/pricing';
import { PrivacyPage } from '@/routes/privacy';
import { RefundsPage } from '@/routes/refunds';
import { TermsPage } from '@/routes/terms';

const components: Record<PublicPage, ComponentType> = {
  landing: LandingPage,
  pricing: PricingPage,
  contact: ContactPage,
  privacy: PrivacyPage,
  terms: TermsPage,
  refunds: RefundsPage,
};

/** The public pages as they stand before any script has come; written out at build. */
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
