import { useEffect } from 'react';

/** What the server tells every page in its head, by name, or null where it says nothing. */
export const pageMeta = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || null;

/** Whether this is the demo, where nothing is real and more may be shown. */
export const isDemo = () => pageMeta('mode') === 'demo';

/** Where the API is: this page's own origin, unless the server has named another in the page. */
export const apiUrl = () => pageMeta('api-url') ?? '';

/** The pages that strangers read: their addresses, and what a search engine says of them. */
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

/** What the window of a page is called. */
export const windowTitle = (title: string) =>
  title.startsWith('Codementee') ? title : `${title} · Codementee`;

/** Names the window. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = windowTitle(title);
  }, [title]);
}

/** Names the window of a public page, and says to search engines what it is about. */
export function usePublicPage(page: PublicPage) {
  const { title, description } = publicPages[page];
  usePageTitle(title);
  useEffect(() => {
    document.querySelector('meta[name="description"]')?.setAttribute('content', description);
  }, [description]);
  return publicPages[page];
}

/**
 * Goes to another page by a full load. Browsers keep the one that is left as it was, and show it again at Back: it
 * must be drawn anew then, with nothing to be seen of before, because who is signed in or what is paid has changed.
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
