import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { compression } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';
import { styleHashes, withoutInjectedStyles } from './build/content-policy.ts';
import { prerenderedLanding } from './build/prerender.ts';

const api = process.env.CODEMENTEE_API ?? 'http://localhost:8001';
const proxy = { '/api': api, '/__sandbox': api };

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    withoutInjectedStyles(),
    prerenderedLanding(),
    styleHashes(),
    compression({ algorithms: ['gzip', 'brotliCompress'], exclude: [/csp-style-hashes/], threshold: 512 }),
  ],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      'react-remove-scroll': fileURLToPath(new URL('./src/lib/remove-scroll.tsx', import.meta.url)),
    },
  },
  server: { port: 5173, proxy },
  preview: { port: 4173, proxy },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'landing.html'],
      // What both entries need comes in three files, not thirty: each request costs a stranger a round trip.
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'icons', test: /node_modules\/lucide-react\// },
            { name: 'base', test: /src\/(ui|lib)\//, minShareCount: 2, tags: ['$initial'] },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['./src/test/setup.ts'],
    css: false,
    restoreMocks: true,
    testTimeout: 30_000,
    env: { TZ: 'Asia/Kolkata' },
  },
});
