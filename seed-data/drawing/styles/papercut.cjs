// Paper-cuts: one sheet of paper, what is left of it when everything that is a line or a detail has been cut away.
'use strict';
const { field, grain } = require('../core/noise.cjs');
const { Picture, raster, channel, blur, clamp, rgb, mix } = require('../core/pixels.cjs');
const { draw } = require('../core/shapes.cjs');

const Kinds = {
  red: { sheet: '#b8231f', mount: '#f4ecda' },
  coloured: { sheet: null, mount: '#f6efdf' },
  black: { sheet: '#1c1a1a', mount: '#efe6d2' },
};

module.exports = async function papercut(scene, c, kindName) {
  const kind = Kinds[kindName];
  const { w, h, u, name } = c;
  const layers = scene.layers.filter(x => !x.ground && !x.soft);
  const cut =
    kindName === 'black'
      ? layers.map(x => draw(x.children, 'cut', { width: 0.8 * u }))
      : layers.map(x => draw(x.children, 'cut', { width: 3.4 * u }));
  const bytes = await raster(`<rect width="${w}" height="${h}" fill="#fff"/>${cut.join('')}`, w, h);
  const colours = kind.sheet
    ? null
    : await raster(layers.map(x => draw(x.children, 'colour', { only: e => e.kind === 'f' })).join(''), w, h);
  const left = channel(bytes, w * h, 0);
  const dx = field(w, h, `${name}dx`, { size: 26 * u, octaves: 2 });
  const sheet = new Float32Array(w * h);
  for (let y = 0, k = 0; y < h; y++)
    for (let x = 0; x < w; x++, k++) sheet[k] = 1 - left[y * w + clamp(Math.round(x + dx[k] * 1.2 * u), 0, w - 1)];
  const shadow = blur(sheet, w, h, 5 * u);
  const fibre = field(w, h, `${name}fibre`, { size: 18 * u, octaves: 3, stretch: 4 });
  const crease = field(w, h, `${name}crease`, { size: 380 * u, octaves: 3 });
  const fine = grain(w, h, `${name}fine`);
  const [mount, red] = [rgb(kind.mount), kind.sheet && rgb(kind.sheet)];
  const picture = new Picture(w, h, kind.mount);
  picture.each((k, x, y) => {
    const q = clamp(y - Math.round(5 * u), 0, h - 1) * w + clamp(x - Math.round(4 * u), 0, w - 1);
    const base = mount.map(v => (v + fibre[k] * 5 + fine[k] * 1.5) * (1 - 0.3 * shadow[q]));
    const fold = Math.abs(x - w / 2) < 1.6 * u && kindName === 'red' ? 10 : 0;
    const own = red ?? [colours[k * 4], colours[k * 4 + 1], colours[k * 4 + 2]];
    return base.map((v, i) => mix(v, own[i] + crease[k] * 16 + fibre[k] * 9 + fine[k] * 3 + fold, sheet[k]));
  });
  return picture;
};
