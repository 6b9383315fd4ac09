import { useEffect } from 'react';
import { publicPages, type PublicPage } from './public-pages';

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
