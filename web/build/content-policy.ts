import type { Plugin } from 'vite';

/**
 * Sonner appends a style tag when it is imported, which a content policy without unsafe-inline refuses.
 * The tag is dropped here and its sheet imported like any other, so that no exception is needed.
 */
export function removeInjectedStyles(): Plugin {
  return {
    name: 'without-injected-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!/sonner\/dist\/index\.mjs/.test(id)) return null;
      const without = code.replace(/^__insertCSS\(.*\);?$/m, '');
      if (without === code) this.error('sonner no longer calls __insertCSS: look at what it injects now');
      return { code: without, map: null };
    },
  };
}

/** The server adds each line of this file to style-src. Nothing injects a style tag today, so it is empty. */
export function styleHashes(hashes: string[] = []): Plugin {
  return {
    name: 'style-hashes',
    apply: 'build',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'csp-style-hashes.txt',
        source: hashes.map((hash) => `${hash}\n`).join(''),
      });
    },
  };
}
