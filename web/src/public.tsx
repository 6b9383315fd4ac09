import type { ComponentType } from 'react';
import type { PublicPage } from '@/lib/page-meta';
import '@/app/styles.css';

const pages: Record<PublicPage, () => Promise<ComponentType>> = {
  landing: async () => (await import('@/routes/landing')).LandingPage,
  pricing: async () => (await import('@/routes/pricing')).PricingPage,
  contact: async () => (await import('@/routes/contact')).ContactPage,
  privacy: async () => (await import('@/routes/privacy')).PrivacyPage,
  terms: async () => (await import('@/routes/terms')).TermsPage,
  refunds: async () => (await import('@/routes/refunds')).RefundsPage,
};

/** Loads a prerendered page's code after the first paint. */
if (PerformanceObserver.supportedEntryTypes.includes('paint')) {
  const painted = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
    painted.disconnect();
    void hydratePage();
  });
  painted.observe({ type: 'paint', buffered: true });
} else {
  requestAnimationFrame(() => setTimeout(hydratePage));
}

async function hydratePage() {
  const root = document.getElementById('root')!;
  const page = pages[root.dataset.page as PublicPage];
  const [{ hydrate }, Page] = await Promise.all([import('./hydrate'), page()]);
  hydrate(root, Page);
}
