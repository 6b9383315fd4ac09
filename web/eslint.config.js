import { readdirSync } from 'node:fs';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const features = readdirSync('src/features', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** routes -> features -> ui, lib: a layer may only import those to the right of it. */
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
      'max-lines': ['error', { max: 200 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  mayNotImport(['src/lib/**'], ['@/ui/*', '@/features/*', '@/routes/*', '@/app/*'], 'lib knows nobody'),
  mayNotImport(['src/ui/**'], ['@/features/*', '@/routes/*', '@/app/*'], 'ui knows only lib'),
  ...features.map((name) =>
    mayNotImport(
      [`src/features/${name}/**`],
      [
        '@/routes/*',
        '@/app/*',
        '../*',
        ...features.filter((f) => f !== name).map((f) => `@/features/${f}/*`),
      ],
      'a feature knows ui and lib, and no other feature: compose them in a route',
    ),
  ),
  mayNotImport(['src/routes/**'], ['@/app/*'], 'a route is mounted by the app and does not know it'),
);
