import { pageMeta } from '../page-meta';

/** Where the API is: this page's own origin, unless the server has named another in the page. */
export const apiUrl = () => pageMeta('api-url') ?? '';
