// Which pictures there are: one for each work, craft, exhibition, inheritor and artist, with style, scene and size.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const styleOf = require('./tables/styles.cjs');

const Root = path.join(__dirname, '..');
const Long = 1200;
// Large enough for deep zoom: above four megapixels.
const Deep = new Set(['W0040', 'W0089', 'W0095', 'W0124', 'W0153']);

function records(folder, prefix) {
  const directory = path.join(Root, folder);
  return fs
    .readdirSync(directory)
    .filter(name => name.startsWith(`${prefix}.`) && name.endsWith('.json'))
    .sort()
    .flatMap(name => JSON.parse(fs.readFileSync(path.join(directory, name), 'utf8')));
}

function sizeOf(aspect, long) {
  const a = Math.min(2.3, Math.max(0.44, aspect));
  return a >= 1 ? { w: long, h: Math.round(long / a) } : { w: Math.round(long * a), h: long };
}

function works() {
  const table = Object.assign(
    {},
    ...['painting', 'oil', 'paper', 'object'].map(x => require(`./tables/works.${x}.cjs`)),
  );
  return records('exhibitions', 'works').map(work => {
    const [mood, scene, args] = table[work.code];
    const { width, height, depth } = work.dimensions;
    const style = styleOf(work);
    const solid = depth || style.startsWith('plate') || style === 'inlay/object';
    const deep = Deep.has(work.code);
    const size = sizeOf(solid ? (height > width * 1.3 ? 0.8 : 1.25) : width / height, Long);
    const scale = deep ? Math.sqrt(4_300_000 / (size.w * size.h)) : 1;
    const maker = work.makers?.[0];
    return {
      kind: 'work',
      code: work.code,
      style,
      mood,
      scene,
      args,
      title: work.title,
      maker: maker?.artist ?? maker?.inheritor,
      w: Math.round(size.w * scale),
      h: Math.round(size.h * scale),
      unit: scale,
      budget: deep ? 280_000 : 62_000,
    };
  });
}

function crafts() {
  const table = require('./tables/crafts.cjs');
  return records('crafts', 'crafts').map(craft => {
    const [style, mood, scene, args = {}, aspect = 4 / 3] = table[craft.code];
    return {
      kind: 'craft',
      code: craft.code,
      style,
      mood,
      scene,
      args,
      title: craft.name,
      ...sizeOf(aspect, Long),
      unit: 1,
      budget: 29_000,
    };
  });
}

function exhibitions() {
  return records('exhibitions', 'exhibitions').map(x => ({
    kind: 'exhibition',
    code: x.code,
    style: 'poster/show',
    scene: null,
    mood: 'day',
    args: {},
    title: x.title,
    w: 900,
    h: 1280,
    unit: 1,
    budget: 90_000,
  }));
}

const people = (kind, folder, prefix) =>
  records(folder, prefix).map(x => ({
    kind,
    code: x.code,
    style: 'seal/name',
    scene: null,
    mood: 'day',
    args: {},
    title: x.name,
    w: 400,
    h: 400,
    unit: 0.34,
    budget: 5_000,
  }));

const Folders = {
  work: 'works',
  craft: 'crafts',
  exhibition: 'exhibitions',
  inheritor: 'inheritors',
  artist: 'artists',
};
const fileOf = picture => `${Folders[picture.kind]}/${picture.code}.webp`;

module.exports = {
  Folders,
  fileOf,
  all: () => [
    ...works(),
    ...crafts(),
    ...exhibitions(),
    ...people('inheritor', 'inheritors', 'inheritors'),
    ...people('artist', 'exhibitions', 'artists'),
  ],
  names: () =>
    new Map([...records('inheritors', 'inheritors'), ...records('exhibitions', 'artists')].map(x => [x.code, x.name])),
};
