import { cutText } from '@/lib/text/cut-text';
import { apiUrl } from './installation-meta';

/**
 * Errors that our code does not cause: a browser's warning, and errors in scripts of extensions and of other origins.
 */
const IGNORED = /^ResizeObserver loop|^Script error\.?$|-extension:\/\//;
const MAX_REPORTS = 5;

const reported = new Set<string>();

/** An expected failure, such as a refusal of the API or a cancelled request. */
const isExpected = (error: unknown) =>
  ['ApiError', 'AbortError'].includes((error as { name?: string } | null)?.name ?? '');

/** The path of this page, with `:id` for each segment that is not a lower-case word. */
const routePattern = () => {
  const parts = window.location.pathname.split('/').filter(Boolean).slice(0, 8);
  return '/' + parts.map((part) => (/^[a-z][a-z-]{0,39}$/.test(part) ? part : ':id')).join('/');
};

/** The file name of the entry script, which names the build. */
const buildName = () =>
  document
    .querySelector<HTMLScriptElement>('script[type="module"][src]')
    ?.src.split('/')
    .at(-1)
    ?.replace(/[^A-Za-z0-9._-].*$/, '')
    .slice(0, 60) || 'unknown';

/** Control characters except newline and tab, which the server refuses. */
const clean = (text: string, max: number) => cutText(text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, ''), max);

/**
 * Reports an error of this page to the server: each once, and at most five per page load. The server removes what could
 * be personal from the texts.
 */
export function reportError(error: unknown, componentStack?: string | null) {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const key = message + stack;
  if (isExpected(error) || IGNORED.test(message) || IGNORED.test(stack)) return;
  if (reported.has(key) || reported.size >= MAX_REPORTS) return;
  reported.add(key);
  const body = {
    message: clean(message, 300).replace(/\s+/g, ' ').trim() || 'Unknown error',
    stack: clean(stack, 2500) || undefined,
    component_stack: clean(componentStack ?? '', 1000) || undefined,
    route: routePattern(),
    version: buildName(),
  };
  // With `keepalive`, the browser sends the report even if the page closes. A failed report is not repeated.
  void fetch(`${apiUrl()}/api/client-errors`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
    keepalive: true,
  }).catch(() => null);
}

/** Reports uncaught errors and rejections of this page. */
export function watchErrors() {
  window.addEventListener('error', ({ error, message }) => reportError(error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => reportError(reason));
}

const handleReactError = (error: unknown, { componentStack }: { componentStack?: string }) => {
  // eslint-disable-next-line no-console -- React would log it, too
  console.error(error);
  reportError(error, componentStack);
};

/** Options of a React root. They also report errors that a boundary caught or that hydration recovered from. */
export const reactErrorHandlers = {
  onCaughtError: handleReactError,
  onUncaughtError: handleReactError,
  onRecoverableError: handleReactError,
};

/** Clears the set of reported errors, for tests. */
export const resetErrorReports = () => reported.clear();
