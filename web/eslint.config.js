import { readdirSync } from 'node:fs';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const features = readdirSync('src/features', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** app -> routes -> features -> domain -> ui -> lib: a layer imports only the layers to its right. */
const mayNotImport = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});

export default tseslint.config(
  { ignores: ['dist', 'src/lib/api/schema'] },
  ...tseslint.configs.recommended,
  reactHooks.configs.flat.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  mayNotImport(
    ['src/lib/**'],
    ['@/ui/*', '@/domain/*', '@/features/*', '@/routes/*', '@/app/*'],
    'lib imports no other layer',
  ),
  mayNotImport(
    ['src/ui/**'],
    ['@/domain/*', '@/features/*', '@/routes/*', '@/app/*'],
    'ui imports only lib: what knows the product belongs into domain',
  ),
  mayNotImport(
    ['src/domain/**'],
    ['@/features/*', '@/routes/*', '@/app/*'],
    'domain imports only ui and lib',
  ),
  ...features.map((name) =>
    mayNotImport(
      [`src/features/${name}/**`],
      [
        '@/routes/*',
        '@/app/*',
        '../*',
        ...features.filter((f) => f !== name).map((f) => `@/features/${f}/*`),
      ],
      'a feature imports domain, ui and lib, but no other feature: share through domain, compose in a route',
    ),
  ),
  mayNotImport(['src/routes/**'], ['@/app/*'], 'the app mounts routes; a route does not import the app'),
);
