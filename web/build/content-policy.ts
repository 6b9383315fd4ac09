import type { Plugin } from 'vite';

/**
 * Sonner appends a style tag when it is imported, which the content security policy refuses.
 * This plugin removes that call. The app imports Sonner's style sheet like any other.
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

/** Writes the hashes that the server adds to style-src. The list is empty: nothing injects a style tag today. */
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
