/** Where the API is: this page's own origin, unless the server has named another in the page. */
export const apiUrl = () => document.querySelector<HTMLMetaElement>('meta[name="api-url"]')?.content ?? '';
