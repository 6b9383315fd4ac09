/** Returns the content of a meta element that the server writes into every page, or null. */
export const pageMeta = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || null;

/** Whether the server runs in demo mode. */
export const isDemo = () => pageMeta('mode') === 'demo';

/** The API's origin. Empty if it is the page's own. */
export const apiUrl = () => pageMeta('api-url') ?? '';
