// The poster of an exhibition: its title set upright, on a field of the pictures' own kind.
'use strict';
const { field, grain } = require('../core/noise.cjs');
const { Picture, raster, clamp, mix, rgb } = require('../core/pixels.cjs');

const Grounds = {
  E0001: {
    base: '#f3ead6',
    colours: ['#c8405a', '#e0a33c', '#2f6f8f', '#5b8f5a', '#7a5a9c', '#d8763c'],
    title: '#2a2422',
  },
  E0002: {
    base: '#231a16',
    colours: ['#e6c06a', '#c99a4c', '#a8c8c8', '#d8b0c0', '#8a5f34', '#f0dca0'],
    title: '#f3e4bc',
  },
  E0003: {
    base: '#dcd3bd',
    colours: ['#5f7f78', '#a85a3f', '#c9a25a', '#4f6a8a', '#8a7a5c', '#b8463a'],
    title: '#2b2725',
  },
};

module.exports = async function poster(scene, c) {
  const { w, h, u, name } = c;
  const ground = Grounds[name] ?? Grounds.E0001;
  const bend = field(w, h, `${name}bend`, { size: 420 * u, octaves: 4, warp: 0.9 });
  const tone = field(w, h, `${name}tone`, { size: 60 * u, octaves: 4 });
  const fibre = field(w, h, `${name}fibre`, { size: 16 * u, octaves: 3, stretch: 5 });
  const fine = grain(w, h, `${name}fine`);
  const base = rgb(ground.base);
  const inks = ground.colours.map(rgb);
  const picture = new Picture(w, h, ground.base);
  picture.each((k, x, y) => {
    const reach = (y / h) * 1.5 - 0.62 + bend[k] * 0.72 + 0.22 * Math.sin((x / w) * 3);
    const bandAt = clamp(reach) * 9;
    const i = Math.floor(bandAt);
    const cover = reach > 0 ? 0.8 + tone[k] * 0.3 - (bandAt - i < 0.04 ? 0.5 : 0) : 0;
    return base.map(
      (v, j) => mix(v, inks[i % inks.length][j] + tone[k] * 18, clamp(cover)) + fibre[k] * 5 + fine[k] * 2,
    );
  });
  const { zhHans, en } = c.title;
  const [head, tail] = zhHans.includes(' ')
    ? zhHans.split(' ')
    : zhHans.length > 12
      ? [zhHans.slice(0, Math.ceil(zhHans.length / 2)), zhHans.slice(Math.ceil(zhHans.length / 2))]
      : [zhHans, ''];
  const column = (text, x, size) =>
    [...text]
      .map(
        (ch, i) =>
          `<text x="${x}" y="${h * 0.08 + size + i * size * 1.12}" font-size="${size}" text-anchor="middle" font-family="Noto Serif CJK SC" font-weight="700" fill="${ground.title}">${ch === '·' ? '·' : ch}</text>`,
      )
      .join('');
  const size = Math.min(92, (h * 0.62) / Math.max(head.length, 1) / 1.12);
  const small = Math.min(50, (h * 0.6) / Math.max(tail.length, 1) / 1.12);
  const words = en.split(' ');
  const lines = words.reduce(
    (all, word) => {
      const last = all[all.length - 1];
      if (`${last} ${word}`.length > 34) all.push(word);
      else all[all.length - 1] = `${last} ${word}`.trim();
      return all;
    },
    [''],
  );
  const english = lines
    .map(
      (t, i) =>
        `<text x="${w * 0.07}" y="${h * 0.1 + i * 32}" font-size="23" font-family="Noto Serif CJK SC" fill="${ground.title}">${t.replace(/&/g, '&amp;')}</text>`,
    )
    .join('');
  const bytes = await raster(`${column(head, w * 0.88, size)}${column(tail, w * 0.76, small)}${english}`, w, h);
  picture.each(k => [0, 1, 2].map(i => mix(picture.data[k * 3 + i], bytes[k * 4 + i], bytes[k * 4 + 3] / 255)));
  picture.alt = {
    zh: `程序绘制的样例海报：彩色层叠如山水，竖排展名“${zhHans}”`,
    en: `Sample poster drawn by a program: layered colours like hills, the title of the exhibition set upright: ${en}`,
  };
  picture.focal = { x: 0.7, y: 0.35 };
  return picture;
};
