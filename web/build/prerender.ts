import { createServer, type Plugin } from 'vite';

const PLACE = '<!--landing-->';

/** Writes the landing page's markup into landing.html, so that it can be read before any script has run. */
export function prerenderedLanding(): Plugin {
  return {
    name: 'prerendered-landing',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(PLACE)) return html;
        const renderer = await createServer({
          server: { middlewareMode: true, hmr: false, ws: false },
          appType: 'custom',
          optimizeDeps: { noDiscovery: true, include: [] },
          logLevel: 'error',
        });
        try {
          const { landingMarkup } = await renderer.ssrLoadModule('/src/landing-markup.tsx');
          const markup: string = landingMarkup();
          if (/\sstyle=/.test(markup))
            throw new Error('a style attribute in markup offends the content policy');
          return html.replace(PLACE, markup);
        } finally {
          await renderer.close();
        }
      },
    },
  };
}
