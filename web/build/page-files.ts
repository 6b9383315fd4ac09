import { readFileSync } from 'node:fs';
import { createServer, type Plugin } from 'vite';
import { chunkOf, contentOf, dependenciesOf, brotliSize, type Asset, type Bundle } from './first-load.ts';

type PublicPage = { name: string; title: string; description: string; markup: string };

/** Entry pages of the app, and the source files whose chunks each needs first. */
const arrivals: Record<string, string[]> = {
  login: ['src/app/guest-layout.tsx', 'src/routes/login.tsx'],
  register: ['src/app/guest-layout.tsx', 'src/routes/register.tsx'],
  mentee: ['src/app/signed-in-layout.tsx', 'src/routes/mentee/dashboard.tsx'],
  mentor: ['src/app/signed-in-layout.tsx', 'src/routes/mentor/dashboard.tsx'],
  admin: ['src/app/signed-in-layout.tsx', 'src/routes/admin/dashboard.tsx'],
};

const PUBLIC_PAGE_BUDGET_BYTES = 110_000;

/**
 * Writes an HTML file for each public page, with its markup, and for each entry page, with its loading state and
 * preload links for its chunks. The server picks the file by the URL.
 * Reports the size of each page's first load, and fails if a public page exceeds its budget.
 */
export function pageFiles(): Plugin {
  return {
    name: 'page-files',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, output) {
      const bundle = output as unknown as Bundle;
      const report: [string, number][] = [];
      const write = (name: string, html: string, files: string[]) => {
        this.emitFile({ type: 'asset', fileName: `${name}.html`, source: html });
        const contents = files.map((file) => contentOf(bundle[file]!));
        report.push([name, brotliSize([html, readFileSync('public/theme.js'), ...contents])]);
      };
      const { pages, arriving } = await rendered();
      for (const page of pages) {
        const chunks = ['src/hydrate.tsx', `src/routes/${page.name}.tsx`].map((file) =>
          chunkOf(bundle, file),
        );
        const entry = chunkOf(bundle, 'public.html');
        write(
          page.name,
          publicHtml(textOf(bundle, 'public.html'), page),
          dependenciesOf(bundle, [entry, ...chunks]),
        );
        const heavy = report.at(-1)!;
        if (heavy[1] > PUBLIC_PAGE_BUDGET_BYTES)
          this.error(`${heavy[0]} loads ${heavy[1]} bytes, which is too much`);
      }
      for (const [name, files] of Object.entries(arrivals)) {
        const needed = dependenciesOf(bundle, [
          chunkOf(bundle, 'index.html'),
          ...files.map((file) => chunkOf(bundle, file)),
        ]);
        write(name, arrivalHtml(textOf(bundle, 'index.html'), arriving[name]!, needed), needed);
      }
      delete output['public.html'];
      this.info(['first load, brotli:', ...report.map(([name, bytes]) => `  ${name} ${bytes}`)].join('\n'));
    },
  };
}

const textOf = (bundle: Bundle, name: string) => String((bundle[name] as Asset).source);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const ROOT = '<div id="root"></div>';

/** Puts the markup into the root element. Fails on style attributes, which the content security policy refuses. */
function within(root: string, markup: string) {
  if (/\sstyle=/.test(markup)) throw new Error('a style attribute in markup offends the content policy');
  return root.replace('></div>', () => `>${markup}</div>`);
}

function publicHtml(html: string, { name, title, description, markup }: PublicPage) {
  return html
    .replace(/<title>.*<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace('name="description" content=""', () => `name="description" content="${escaped(description)}"`)
    .replace(ROOT, () => within(`<div id="root" data-page="${name}"></div>`, markup));
}

/** Lowers the priority of the scripts, so that the style sheet loads first and the HTML paints early. */
function arrivalHtml(html: string, markup: string, files: string[]) {
  const links = files
    .filter((file) => !html.includes(file))
    .map((file) =>
      file.endsWith('.css')
        ? `<link rel="stylesheet" crossorigin href="/${file}">`
        : `<link rel="modulepreload" crossorigin href="/${file}">`,
    );
  return html
    .replace('</head>', () => `  ${links.join('\n    ')}\n  </head>`)
    .replaceAll(/<(?:link rel="modulepreload"|script type="module")/g, '$& fetchpriority="low"')
    .replace(ROOT, () => within(ROOT, markup));
}

async function rendered(): Promise<{ pages: PublicPage[]; arriving: Record<string, string> }> {
  const renderer = await createServer({
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true, include: [] },
    logLevel: 'error',
  });
  try {
    const { publicMarkup, arrivalMarkup } = await renderer.ssrLoadModule('/src/prerender.tsx');
    return { pages: publicMarkup(), arriving: arrivalMarkup() };
  } finally {
    await renderer.close();
  }
}
