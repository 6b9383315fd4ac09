import { brotliCompressSync } from 'node:zlib';

/** What of a bundler's chunk is needed to follow what it loads. */
export type Piece = {
  type: 'chunk';
  fileName: string;
  code: string;
  imports: string[];
  moduleIds: string[];
  facadeModuleId: string | null;
  viteMetadata?: { importedCss: Set<string> };
};
export type Asset = { type: 'asset'; fileName: string; source: string | Uint8Array };
export type Bundle = Record<string, Piece | Asset>;

/** The chunk that a source file went into. */
export function chunkOf(bundle: Bundle, file: string): Piece {
  for (const piece of Object.values(bundle)) {
    if (piece.type !== 'chunk') continue;
    if ([...piece.moduleIds, piece.facadeModuleId].some((id) => id?.endsWith(`/${file}`))) return piece;
  }
  throw new Error(`${file} is in no chunk: has it moved?`);
}

/** All files that must be there before these chunks can run: they, what they import, and the sheets of all. */
export function dependenciesOf(bundle: Bundle, chunks: Piece[]): string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    const piece = bundle[name];
    if (!piece || found.has(name)) return;
    found.add(name);
    if (piece.type !== 'chunk') return;
    piece.imports.forEach(visit);
    piece.viteMetadata?.importedCss.forEach(visit);
  };
  chunks.forEach((chunk) => visit(chunk.fileName));
  return [...found];
}

/** What these files weigh as they are sent to a browser that takes brotli. */
export const brotliSize = (contents: (string | Uint8Array)[]) =>
  contents.reduce((sum, content) => sum + brotliCompressSync(content).length, 0);

export const contentOf = (piece: Piece | Asset) => (piece.type === 'chunk' ? piece.code : piece.source);
