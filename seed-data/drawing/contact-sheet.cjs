// Puts the pictures on sheets, each over its code, to be looked at.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const pictures = require('./pictures.cjs');
const { sharp } = require('./core/pixels.cjs');

const Cell = 220;
const Columns = 10;
const Rows = 8;

module.exports = async function contactSheets(images, file, some) {
  const list = (some.length ? some : pictures.all()).filter(x => fs.existsSync(path.join(images, pictures.fileOf(x))));
  for (let sheet = 0; sheet * Columns * Rows < list.length; sheet++) {
    const part = list.slice(sheet * Columns * Rows, (sheet + 1) * Columns * Rows);
    const tiles = [];
    for (const [i, picture] of part.entries()) {
      const [left, top] = [(i % Columns) * Cell, Math.floor(i / Columns) * (Cell + 16)];
      const input = await sharp(path.join(images, pictures.fileOf(picture)))
        .resize(Cell - 8, Cell - 8, { fit: 'contain', background: '#808080' })
        .toBuffer();
      tiles.push({ input, left: left + 4, top: top + 4 });
    }
    const labels = part.map(
      (x, i) =>
        `<text x="${(i % Columns) * Cell + 6}" y="${Math.floor(i / Columns) * (Cell + 16) + Cell + 9}" font-size="13" font-family="Noto Sans CJK SC" fill="#fff">${x.code} ${x.title.zhHans.slice(0, 12)}</text>`,
    );
    const [w, h] = [Cell * Columns, (Cell + 16) * Math.ceil(part.length / Columns)];
    tiles.push({
      input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">${labels.join('')}</svg>`),
      left: 0,
      top: 0,
    });
    const name = sheet === 0 ? file : file.replace(/(\.\w+)?$/, `-${sheet + 1}$1`);
    await sharp({ create: { width: w, height: h, channels: 3, background: '#808080' } })
      .composite(tiles)
      .toFile(name);
    console.log(name);
  }
};
