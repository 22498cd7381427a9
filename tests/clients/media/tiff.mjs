/** A TIFF without compression, which takes no coder. Pixels: red, green and blue of each, row by row. */
export function tiffOf(pixels, width, height) {
  const entries = [
    [256, 4, 1, width], [257, 4, 1, height], [258, 3, 3, 8 + pixels.length], [259, 3, 1, 1], [262, 3, 1, 2],
    [273, 4, 1, 8], [277, 3, 1, 3], [278, 4, 1, height], [279, 4, 1, pixels.length],
  ];
  const head = Buffer.from('49492a0000000000', 'hex');
  head.writeUInt32LE(8 + pixels.length + 6, 4);
  const directory = Buffer.alloc(6 + 2 + entries.length * 12 + 4);
  [8, 8, 8].forEach((bits, i) => directory.writeUInt16LE(bits, i * 2));
  directory.writeUInt16LE(entries.length, 6);
  entries.forEach(([tag, type, count, value], i) => {
    directory.writeUInt16LE(tag, 8 + i * 12);
    directory.writeUInt16LE(type, 10 + i * 12);
    directory.writeUInt32LE(count, 12 + i * 12);
    directory.writeUInt32LE(value, 16 + i * 12);
  });
  return Buffer.concat([head, pixels, directory]);
}
