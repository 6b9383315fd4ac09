import { brotliCompressSync } from 'node:zlib';

/** The properties of a chunk that are needed to follow its imports. */
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

/** The chunk that contains a source file. */
export function chunkOf(bundle: Bundle, file: string): Piece {
  for (const piece of Object.values(bundle)) {
    if (piece.type !== 'chunk') continue;
    if ([...piece.moduleIds, piece.facadeModuleId].some((id) => id?.endsWith(`/${file}`))) return piece;
  }
  throw new Error(`${file} is in no chunk: has it moved?`);
}

/** The files that these chunks need: their transitive imports and style sheets. */
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

/** The size of the files after brotli compression, in bytes. */
export const brotliSize = (contents: (string | Uint8Array)[]) =>
  contents.reduce((sum, content) => sum + brotliCompressSync(content).length, 0);

export const contentOf = (piece: Piece | Asset) => (piece.type === 'chunk' ? piece.code : piece.source);
