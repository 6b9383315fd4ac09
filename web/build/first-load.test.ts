import { describe, expect, it } from 'vitest';
import { chunkOf, dependenciesOf, brotliSize, type Bundle, type Piece } from './first-load.ts';

const chunk = (fileName: string, imports: string[] = [], css: string[] = []): Piece => ({
  type: 'chunk',
  fileName,
  code: `// ${fileName}`,
  imports,
  moduleIds: [`/somewhere/src/${fileName}`],
  facadeModuleId: null,
  viteMetadata: { importedCss: new Set(css) },
});

const bundle: Bundle = {
  'page.js': chunk('page.js', ['shared.js'], ['page.css']),
  'shared.js': chunk('shared.js', ['page.js', 'react.js']),
  'react.js': chunk('react.js'),
  'other.js': chunk('other.js', ['react.js']),
  'page.css': { type: 'asset', fileName: 'page.css', source: 'a{}' },
};

describe('first load', () => {
  it('contains the chunk, its transitive imports and style sheets, each once', () => {
    const needed = dependenciesOf(bundle, [chunkOf(bundle, 'src/page.js')]);

    expect([...needed].sort()).toEqual(['page.css', 'page.js', 'react.js', 'shared.js']);
  });

  it('is measured after compression', () => {
    expect(brotliSize(['a'.repeat(10_000)])).toBeLessThan(50);
  });

  it('fails for a source file that does not exist', () => {
    expect(() => chunkOf(bundle, 'src/gone.js')).toThrow('has it moved?');
  });
});
