/**
 * Encodes text as a QR code (ISO/IEC 18004) in byte mode with error correction level M, which survives 15 % of damage.
 * Only what an authenticator's address needs: versions 1 to 15, up to 412 bytes, and always the first mask.
 */

/** Error correction bytes of each block, and the number of blocks, by version from 1 on. */
const CORRECTION_BYTES = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];

const MODE_BYTE = 0b0100;
const PADDING = [0xec, 0x11];
/** Level M with mask 0, as five bits. */
const FORMAT = 0b00000;
const FORMAT_GENERATOR = 0x537;
const FORMAT_MASK = 0x5412;
const VERSION_GENERATOR = 0x1f25;
const FIELD_POLYNOMIAL = 0x11d;

/** Multiplies in the field GF(2⁸) of the Reed–Solomon code. */
function multiply(a: number, b: number) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * FIELD_POLYNOMIAL);
    product ^= ((b >> bit) & 1) * a;
  }
  return product;
}

/** The error correction bytes of a block: the remainder of its polynomial by the generator of that degree. */
function correction(data: number[], degree: number) {
  const generator = [...Array<number>(degree - 1).fill(0), 1];
  let root = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) {
      generator[j] = multiply(generator[j]!, root) ^ (generator[j + 1] ?? 0);
    }
    root = multiply(root, 2);
  }
  const remainder = Array<number>(degree).fill(0);
  for (const byte of data) {
    const factor = byte ^ remainder.shift()!;
    remainder.push(0);
    generator.forEach((coefficient, i) => (remainder[i]! ^= multiply(coefficient, factor)));
  }
  return remainder;
}

/** Appends the remainder by a generator polynomial, for the format and version fields. */
function withRemainder(value: number, generator: number) {
  const degree = 31 - Math.clz32(generator);
  let remainder = value;
  for (let i = 0; i < degree; i++) {
    remainder = (remainder << 1) ^ ((remainder >> (degree - 1)) * generator);
  }
  return (value << degree) | remainder;
}

/** The positions of the alignment patterns in a row or column. */
function alignments(version: number) {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 4 + count * 2 + 1) / (count * 2 - 2)) * 2;
  const last = version * 4 + 10;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => last - step * (count - 2 - i))];
}

/** The bytes that a version holds, data and error correction together. */
function capacity(version: number) {
  const count = Math.floor(version / 7) + 2;
  let bits = (16 * version + 128) * version + 64;
  if (version > 1) bits -= (25 * count - 10) * count - 55;
  if (version > 6) bits -= 36;
  return Math.floor(bits / 8);
}

const dataBytes = (version: number) =>
  capacity(version) - CORRECTION_BYTES[version - 1]! * BLOCKS[version - 1]!;

const lengthBits = (version: number) => (version < 10 ? 8 : 16);

/** The mode, the length and the text as bits, padded to the size of the version. */
function dataOf(text: Uint8Array, version: number) {
  const bits: number[] = [];
  const append = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) bits.push((value >> i) & 1);
  };
  const size = dataBytes(version) * 8;
  append(MODE_BYTE, 4);
  append(text.length, lengthBits(version));
  text.forEach((byte) => append(byte, 8));
  append(0, Math.min(4, size - bits.length));
  append(0, -bits.length & 7);
  for (let i = 0; bits.length < size; i++) append(PADDING[i % 2]!, 8);
  return Array.from({ length: size / 8 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
}

/** Splits the data into blocks, adds their error correction, and interleaves all. */
function codewords(data: number[], version: number) {
  const count = BLOCKS[version - 1]!;
  const degree = CORRECTION_BYTES[version - 1]!;
  const short = Math.floor(data.length / count);
  const longBlocks = data.length % count;
  const blocks: { data: number[]; correction: number[] }[] = [];
  for (let i = 0, at = 0; i < count; i++) {
    const length = short + (i >= count - longBlocks ? 1 : 0);
    const block = data.slice(at, at + length);
    blocks.push({ data: block, correction: correction(block, degree) });
    at += length;
  }
  const result: number[] = [];
  for (let i = 0; i <= short; i++) {
    for (const block of blocks) if (i < block.data.length) result.push(block.data[i]!);
  }
  for (let i = 0; i < degree; i++) for (const block of blocks) result.push(block.correction[i]!);
  return result;
}

/** A square of modules. A fixed module belongs to a pattern and takes no data. */
class Grid {
  readonly dark: boolean[][];
  private readonly fixed: boolean[][];

  constructor(readonly size: number) {
    this.dark = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
    this.fixed = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  }

  fix(x: number, y: number, dark: boolean) {
    if (x < 0 || y < 0 || x >= this.size || y >= this.size) return;
    this.dark[y]![x] = dark;
    this.fixed[y]![x] = true;
  }

  /** Draws concentric squares around a centre; those at the given distances are light. */
  square(x: number, y: number, radius: number, light: number[]) {
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        this.fix(x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
      }
    }
  }

  /** Fills the free modules in columns of two from the right, upwards and downwards in turn, and masks them. */
  fill(bytes: number[]) {
    let at = 0;
    for (let right = this.size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < this.size; step++) {
        const upwards = ((right + 1) & 2) === 0;
        const y = upwards ? this.size - 1 - step : step;
        for (const x of [right, right - 1]) {
          if (this.fixed[y]![x]) continue;
          const bit = at < bytes.length * 8 ? (bytes[at >> 3]! >> (7 - (at & 7))) & 1 : 0;
          this.dark[y]![x] = (bit === 1) !== ((x + y) % 2 === 0);
          at++;
        }
      }
    }
  }
}

function drawPatterns(grid: Grid, version: number) {
  const { size } = grid;
  for (let i = 0; i < size; i++) {
    grid.fix(6, i, i % 2 === 0);
    grid.fix(i, 6, i % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    grid.square(x, y, 4, [2, 4]);
  }
  const positions = alignments(version);
  const last = positions.length - 1;
  positions.forEach((x, i) =>
    positions.forEach((y, j) => {
      const corner = (i === 0 && (j === 0 || j === last)) || (i === last && j === 0);
      if (!corner) grid.square(x, y, 2, [1]);
    }),
  );
  drawFormat(grid);
  if (version >= 7) drawVersion(grid, version);
}

function drawFormat(grid: Grid) {
  const { size } = grid;
  const bits = withRemainder(FORMAT, FORMAT_GENERATOR) ^ FORMAT_MASK;
  const bit = (i: number) => ((bits >> i) & 1) === 1;
  for (let i = 0; i <= 5; i++) grid.fix(8, i, bit(i));
  grid.fix(8, 7, bit(6));
  grid.fix(8, 8, bit(7));
  grid.fix(7, 8, bit(8));
  for (let i = 9; i < 15; i++) grid.fix(14 - i, 8, bit(i));
  for (let i = 0; i < 8; i++) grid.fix(size - 1 - i, 8, bit(i));
  for (let i = 8; i < 15; i++) grid.fix(8, size - 15 + i, bit(i));
  grid.fix(8, size - 8, true);
}

function drawVersion(grid: Grid, version: number) {
  const bits = withRemainder(version, VERSION_GENERATOR);
  for (let i = 0; i < 18; i++) {
    const dark = ((bits >> i) & 1) === 1;
    const far = grid.size - 11 + (i % 3);
    const near = Math.floor(i / 3);
    grid.fix(far, near, dark);
    grid.fix(near, far, dark);
  }
}

/** The rows of the code, true for dark; null if the text is too long. */
export function encodeQrCode(text: string): boolean[][] | null {
  const bytes = new TextEncoder().encode(text);
  const fits = (version: number) => 4 + lengthBits(version) + bytes.length * 8 <= dataBytes(version) * 8;
  const version = BLOCKS.findIndex((_, i) => fits(i + 1)) + 1;
  if (version === 0) return null;
  const grid = new Grid(version * 4 + 17);
  drawPatterns(grid, version);
  grid.fill(codewords(dataOf(bytes, version), version));
  return grid.dark;
}
