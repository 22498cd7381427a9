// The poster of an exhibition: its title set upright, on a field of the pictures' own kind.
'use strict';
const { field, grain } = require('../core/noise.cjs');
const { Picture, raster, clamp, mix, ease, rgb } = require('../core/pixels.cjs');

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

const Top = 0.08;
const Leading = 1.12;

// The name above the explanation, as the title itself divides them.
const partsOf = title => {
  const at = title.search(/[ ：]/);
  return at < 0 ? [title, ''] : [title.slice(0, at), title.slice(at + 1)];
};

// A number takes one place in an upright line, its digits side by side.
const cellsOf = text => text.match(/\d+|./gu) ?? [];

module.exports = async function poster(scene, c) {
  const { w, h, u, name } = c;
  const ground = Grounds[name] ?? Grounds.E0001;
  const { zhHans, en } = c.title;
  const [head, tail] = partsOf(zhHans).map(cellsOf);
  const size = Math.min(104, (h * 0.62) / Math.max(head.length, 1) / Leading);
  const small = Math.min(54, (h * 0.6) / Math.max(tail.length, 1) / Leading);
  const foot = Math.max(head.length * size, tail.length * small) * Leading + h * Top;
  const bend = field(w, h, `${name}bend`, { size: 420 * u, octaves: 4, warp: 0.9 });
  const tone = field(w, h, `${name}tone`, { size: 60 * u, octaves: 4 });
  const fibre = field(w, h, `${name}fibre`, { size: 16 * u, octaves: 3, stretch: 5 });
  const fine = grain(w, h, `${name}fine`);
  const base = rgb(ground.base);
  const inks = ground.colours.map(rgb);
  const picture = new Picture(w, h, ground.base);
  picture.each((k, x, y) => {
    const reach = (y / h) * 1.5 - 0.8 + bend[k] * 0.72 + 0.22 * Math.sin((x / w) * 3);
    const bandAt = clamp(reach) * 9;
    const i = Math.floor(bandAt);

    // Mist lies before the hills where the title stands.
    const mist = ease(w * 0.56, w * 0.68, x) * (1 - ease(foot, foot + h * 0.12, y));
    const cover = reach > 0 ? 0.8 + tone[k] * 0.3 - (bandAt - i < 0.04 ? 0.5 : 0) : 0;
    return base.map(
      (v, j) =>
        mix(v, inks[i % inks.length][j] + tone[k] * 18, clamp(cover) * (1 - mist)) + fibre[k] * 5 + fine[k] * 2,
    );
  });
  const column = (cells, x, cell) =>
    cells
      .map((text, i) => {
        const fontSize = text.length > 2 ? cell * 0.46 : text.length > 1 ? cell * 0.7 : cell;
        const y = h * Top + cell * (0.5 + i * Leading) + fontSize * 0.36;
        return `<text x="${x}" y="${y}" font-size="${fontSize}" text-anchor="middle" font-family="Noto Serif CJK SC" font-weight="700" fill="${ground.title}">${text}</text>`;
      })
      .join('');
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
