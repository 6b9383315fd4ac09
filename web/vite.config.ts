import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { compression } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';
import { chunks } from './build/chunks.ts';
import { styleHashes, removeInjectedStyles } from './build/content-policy.ts';
import { pageFiles } from './build/page-files.ts';

const api = process.env.CODEMENTEE_API ?? 'http://localhost:8001';
const proxy = { '/api': api, '/__sandbox': api };

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    removeInjectedStyles(),
    pageFiles(),
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
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'public.html'],
      output: { codeSplitting: { groups: chunks } },
    },
  },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['./src/test/setup.ts'],
    css: false,
    restoreMocks: true,
    testTimeout: 60_000,
    // Test files of a worker share their modules, which halves the time; what a test changes, it restores.
    isolate: false,
    // The default leaves one core idle.
    maxWorkers: '100%',
    env: { TZ: 'Asia/Kolkata' },
  },
});
