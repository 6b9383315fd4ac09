import { useEffect } from 'react';

/** The prerendered public pages: path, title, and description for search engines. */
export const publicPages = {
  landing: {
    path: '/',
    title: 'Codementee: mock interviews with experienced interviewers',
    description:
      'Mock interviews with engineers who have interviewed real candidates, and written feedback you can act on.',
  },
  pricing: {
    path: '/pricing',
    title: 'Plans and prices',
    description: 'Plans you pay for once: mock interviews with written feedback.',
  },
  contact: {
    path: '/contact',
    title: 'Contact',
    description: 'How to contact the people who run Codementee, and what to include in your email.',
  },
  privacy: {
    path: '/privacy',
    title: 'Privacy',
    description: 'What data Codementee keeps, why, for how long, and who sees it.',
  },
  terms: {
    path: '/terms',
    title: 'Terms',
    description: 'What you get from Codementee and what we expect of you, in plain words.',
  },
  refunds: {
    path: '/refunds',
    title: 'Cancellation and refunds',
    description: 'When a mock goes back to your plan, and how to ask for a refund.',
  },
} as const;

export type PublicPage = keyof typeof publicPages;

/** Returns a page's document title. */
export const windowTitle = (title: string) =>
  title.startsWith('Codementee') ? title : `${title} · Codementee`;

/** Sets the document title. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = windowTitle(title);
  }, [title]);
}

/** Sets a public page's title and description. */
export function usePublicPage(page: PublicPage) {
  const { title, description } = publicPages[page];
  usePageTitle(title);
  useEffect(() => {
    document.querySelector('meta[name="description"]')?.setAttribute('content', description);
  }, [description]);
  return publicPages[page];
}

/**
 * Leaves the app with a full page load. If the browser's Back button restores this page from its cache, the page hides
 * its old content and reloads, because the session or the payment may have changed.
 */
export function hardNavigate(address: string) {
  window.addEventListener('pagehide', () => {
    document.body.hidden = true;
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
  window.location.assign(address);
}
