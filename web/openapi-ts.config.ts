import { defineConfig } from '@hey-api/openapi-ts';

/** The contract's types, from the description that the server's tests keep true. `npm run api` writes them anew. */
export default defineConfig({
  input: '../docs/openapi.json',
  output: { path: process.env.SCHEMA_FOLDER ?? 'src/lib/api/schema', entryFile: false },
  plugins: [{ name: '@hey-api/typescript', enums: false }],
  logs: { level: 'error', file: false },
});
