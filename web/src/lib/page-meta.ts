/** What the server tells every page in its head, by name, or null where it says nothing. */
export const pageMeta = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || null;

/** Whether this is the demo, where nothing is real and more may be shown. */
export const isDemo = () => pageMeta('mode') === 'demo';
