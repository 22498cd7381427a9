// What must hold of images/: every record has its picture, every file its record, and each says what it is.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const crypto = require('node:crypto');
const { spawnSync } = require('node:child_process');

const Folders = {
  work: 'works',
  craft: 'crafts',
  exhibition: 'exhibitions',
  inheritor: 'inheritors',
  artist: 'artists',
};
const Most = 25_000_000;
const DeepZoom = 4_000_000;
// One of each kind of drawing, drawn again when the drawing's packages are installed.
const Redrawn = ['W0067', 'W0103', 'W0193', 'W0214', 'W0247', 'C0092', 'C0142', 'I0101'];

const text = v => typeof v === 'string' && v.trim() === v && v !== '';
const both = v => v && text(v.zhHans) && text(v.en) && /[\u4e00-\u9fff]/.test(v.zhHans) && Object.keys(v).length === 2;
const share = v => typeof v === 'number' && v >= 0 && v <= 1;

const form = {
  record: text,
  kind: v => v in Folders,
  file: text,
  width: Number.isInteger,
  height: Number.isInteger,
  bytes: Number.isInteger,
  sha256: v => /^[0-9a-f]{64}$/.test(v),
  alt: both,
  credit: v => both(v) && /程序/.test(v.zhHans) && /program/.test(v.en),
  licence: v => v === 'https://creativecommons.org/publicdomain/zero/1.0/',
  focalPoint: v => v && share(v.x) && share(v.y),
  sample: v => v === true,
};

// Width and height of a WebP file, whose first frame begins at the twentieth byte.
function sizeOf(bytes) {
  if (bytes.toString('latin1', 8, 16) !== 'WEBPVP8 ') return null;
  return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
}

function checkRow(row, images, fail) {
  const wrong = Object.keys(form).find(field => !(field in row) || !form[field](row[field]));
  if (wrong) return fail(row, `${wrong} is missing or wrong`);
  const stranger = Object.keys(row).find(field => !(field in form));
  if (stranger) return fail(row, `${stranger} is not a field of the contract`);
  if (row.file !== `${Folders[row.kind]}/${row.record}.webp`) return fail(row, `${row.file} is not where it belongs`);
  const file = path.join(images, row.file);
  if (!fs.existsSync(file)) return fail(row, `${row.file} is not there`);
  const bytes = fs.readFileSync(file);
  const hash = crypto.createHash('sha256').update(bytes).digest('hex');
  if (bytes.length !== row.bytes || hash !== row.sha256) fail(row, `${row.file} is not the file that was drawn`);
  const size = sizeOf(bytes);
  if (!size || size[0] !== row.width || size[1] !== row.height) fail(row, `${row.file} is not of the size given`);
}

function checkFiles(rows, images, fail) {
  const known = new Set(rows.map(row => row.file));
  for (const folder of Object.values(Folders)) {
    for (const name of fs.readdirSync(path.join(images, folder))) {
      if (!known.has(`${folder}/${name}`)) {
        fail({ $file: `images/${folder}`, $name: name }, 'belongs to no record');
      }
    }
  }
}

function redraw(root) {
  if (!fs.existsSync(path.join(root, 'drawing', 'node_modules', 'sharp'))) {
    return { line: 'pictures: not drawn again, for that run npm ci in seed-data/drawing' };
  }
  const run = spawnSync(process.execPath, [path.join(root, 'make-images'), '--verify', ...Redrawn], {
    encoding: 'utf8',
  });
  return run.status === 0
    ? { line: `pictures: ${Redrawn.length} drawn again came out the same` }
    : { problem: `drawn again they differ: ${run.stdout.trim().replace(/\n/g, ', ')} ${run.stderr}` };
}

module.exports = function checkPictures(root, data, rows, fail) {
  const images = path.join(root, 'images');
  const whole = { $file: 'images', $name: '' };
  rows.forEach(row => checkRow(row, images, fail));
  checkFiles(rows, images, fail);
  for (const kind of Object.keys(Folders)) {
    const drawn = new Set(rows.filter(row => row.kind === kind).map(row => row.record));
    const records = new Set(data[`${kind}s`].map(record => record.code));
    for (const code of records) if (!drawn.has(code)) fail({ $file: 'images', $name: code }, 'has no picture');
    for (const code of drawn) if (!records.has(code)) fail({ $file: 'images', $name: code }, `is no known ${kind}`);
  }
  if (new Set(rows.map(row => row.sha256)).size !== rows.length) fail(whole, 'two pictures are the same');
  const total = rows.reduce((sum, row) => sum + row.bytes, 0);
  if (total >= Most) fail(whole, `${total} bytes, but less than ${Most} are promised`);
  const deep = rows.filter(row => row.width * row.height > DeepZoom).length;
  if (deep < 5) fail(whole, `${deep} pictures for deep zoom, but five are promised`);
  const again = redraw(root);
  if (again.problem) fail(whole, again.problem);
  return [
    `pictures: ${rows.length} in ${(total / 1e6).toFixed(1)} MB, ${deep} for deep zoom; one for each record, none left over`,
    again.line,
  ].filter(Boolean);
};
