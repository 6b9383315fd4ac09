import { describe, expect, it } from 'vitest';
import { encodeQrCode } from './qr-code';

// The expected codes were made with the Python library qrcode (error correction M, mask 0, byte mode).

const picture = (rows: boolean[][]) => rows.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));

/** A checksum of all modules, row by row. */
const checksum = (rows: boolean[][]) =>
  rows.flat().reduce((sum, dark) => (Math.imul(sum, 31) + Number(dark)) >>> 0, 0);

describe('a QR code', () => {
  it('has the modules of the reference', () => {
    expect(picture(encodeQrCode('otpauth://totp/C:a?secret=JBSWY3DPEHPK3PXP')!)).toEqual([
      '#######..####......#..#######',
      '#.....#.#..#.#.#...##.#.....#',
      '#.###.#.....#.#.#.###.#.###.#',
      '#.###.#..######...##..#.###.#',
      '#.###.#.##.####...##..#.###.#',
      '#.....#..#.##..######.#.....#',
      '#######.#.#.#.#.#.#.#.#######',
      '.........#..#########........',
      '#.#.#.#..#...##.##..#...#..#.',
      '.#..##..#..#.######.#.#..#.##',
      '.#.#..#.#..#.##.#....###.####',
      '###..#.###.#.###.#...#..#..#.',
      '#.#..##.##.##....##..##..#..#',
      '###.##.#.########.#.#.#.....#',
      '.##..######.#.#.#.....#.#####',
      '.#.##.....##.#.####.##.....#.',
      '.#.#..#..#.##...#..#..##.#.##',
      '.#..#...#.###.###....##.....#',
      '#.#..######...#..##..#.#..###',
      '.##.#..#..####...#.#..#.#...#',
      '#..#######..#.......#####..#.',
      '........##.#.##..#.##...#####',
      '#######....#..#..####.#.#.###',
      '#.....#..##..#.#.#..#...##.##',
      '#.###.#.##.##.##....######...',
      '#.###.#....##..######..######',
      '#.###.#.#.#.##...##...#.#...#',
      '#.....#....##.#.###.##..##.#.',
      '#######.#.#..##.....##.#...##',
    ]);
  });

  it.each([
    [
      49,
      1803926300,
      'otpauth://totp/Codementee:mentor%40codementee.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Codementee&algorithm=SHA1&digits=6&period=30',
    ],
    [77, 2973819146, `otpauth://totp/Codementee:${'a'.repeat(350)}`],
  ])('of %i modules a side equals the reference', (size, sum, text) => {
    const rows = encodeQrCode(text)!;
    expect(rows).toHaveLength(size);
    expect(checksum(rows)).toBe(sum);
  });

  it('is null for a text that is too long', () => {
    expect(encodeQrCode('a'.repeat(413))).toBeNull();
  });
});
