// Surfaces: woven straw, reed and willow ('mat'), and the grounds of mixed media ('mixed').
'use strict';
const { field, grain } = require('../core/noise.cjs');
const { Picture, raster, blur, clamp, rgb } = require('../core/pixels.cjs');
const { draw } = require('../core/shapes.cjs');
const { hashOf } = require('../core/random.cjs');
const { reference } = require('./strokes.cjs');

// Over and under: the weft lies on top where the pattern says so; each strip is rounded and throws a shadow.
async function mat(scene, c) {
  const { w, h, u, name } = c;
  const weave = scene.weave ?? { step: 24, twill: 2, light: '#e3c37a', dark: '#b07b36', warp: '#cfa65a' };
  const step = weave.step * u;
  const bytes = scene.layers.length
    ? await raster(scene.layers.map(x => draw(x.children, 'colour')).join(''), w, h)
    : null;
  const fibre = field(w, h, `${name}fibre`, { size: 10 * u, octaves: 3, step: 2 });
  const uneven = field(w, h, `${name}uneven`, { size: 240 * u, octaves: 3 });
  const fine = grain(w, h, `${name}fine`);
  const seed = hashOf(name);
  const own = (a, b) => ((Math.imul(a * 73856093 + b, 2654435761) ^ seed) >>> 0) / 4294967296 - 0.5;
  const [lit, warp] = [rgb(weave.light), rgb(weave.warp)];
  const slant = weave.diagonal ? Math.PI / 4 : 0;
  const picture = new Picture(w, h);
  picture.each((k, x0, y0) => {
    const x = x0 * Math.cos(slant) - y0 * Math.sin(slant) + uneven[k] * 7 * u + 4000;
    const y = x0 * Math.sin(slant) + y0 * Math.cos(slant) + uneven[k] * 7 * u + 4000;
    const [i, j] = [Math.floor(x / step), Math.floor(y / step)];
    const [fx, fy] = [x / step - i, y / step - j];
    const over =
      weave.twill === 1
        ? (i + j) % 2 === 0
        : ((weave.herring ? (Math.floor(i / weave.herring) % 2 ? i : -i) : i) + j + 4000) % (weave.twill * 2) <
          weave.twill;
    const [along, across, strand] = over ? [fx, fy, own(j, 1)] : [fy, fx, own(i, 2)];
    const round = Math.sin(across * Math.PI);
    const dip = weave.twill === 1 ? Math.sin(along * Math.PI) : 0.9;
    let colour = over ? lit : warp;
    if (bytes && bytes[k * 4 + 3] > 127 && (over || weave.solid))
      colour = [bytes[k * 4], bytes[k * 4 + 1], bytes[k * 4 + 2]];
    const split = Math.abs(across - 0.5) < 0.03 ? 0.9 : 1;
    const v =
      (0.5 + 0.5 * round ** 0.5) *
      (0.76 + 0.24 * dip) *
      (1 + strand * 0.22 + fibre[k] * 0.1) *
      split *
      (across < 0.05 || across > 0.95 ? 0.55 : 1);
    const sheen = round ** 4 * (over ? 22 : 8);
    const light = 1.08 - 0.25 * Math.hypot(x0 / w - 0.35, y0 / h - 0.3);
    return colour.map(q => (q * v + sheen) * light + fine[k] * 3);
  });
  return picture;
}

// Mixed media: a rough ground with body, gold leaf where the scene is gold, cracks, sand and stains.
async function mixed(scene, c) {
  const { w, h, u, name } = c;
  const m = { relief: 1, sand: 0.5, crack: 0, leaf: 0, stain: 0.5, thread: 0, ...scene.material };
  const dx = field(w, h, `${name}dx`, { size: 40 * u, octaves: 4 });
  const dy = field(w, h, `${name}dy`, { size: 40 * u, octaves: 4 });
  const bytes = await reference(scene, w, h);
  const body = field(w, h, `${name}body`, { size: 46 * u, octaves: 5, warp: 0.7, step: 1 });
  const stain = field(w, h, `${name}stain`, { size: 320 * u, octaves: 5, warp: 0.9 });
  const crack = m.crack ? field(w, h, `${name}crack`, { size: 90 * u, octaves: 3, warp: 0.5, step: 1 }) : null;
  const sand = grain(w, h, `${name}sand`);
  const height = new Float32Array(w * h);
  const colour = new Uint8Array(w * h * 3);
  for (let y = 0, k = 0; y < h; y++) {
    for (let x = 0; x < w; x++, k++) {
      const s =
        (clamp(Math.round(y + dy[k] * 5 * u), 0, h - 1) * w + clamp(Math.round(x + dx[k] * 5 * u), 0, w - 1)) * 4;
      for (let i = 0; i < 3; i++) colour[k * 3 + i] = bytes[s + i];
      const grey = (bytes[s] * 0.3 + bytes[s + 1] * 0.59 + bytes[s + 2] * 0.11) / 255;
      height[k] = grey * 0.7 + body[k] * 0.55 * m.relief + sand[k] * 0.1 * m.sand;
    }
  }
  const smoothed = blur(height, w, h, 1.6 * u);
  const picture = new Picture(w, h);
  picture.each((k, x, y) => {
    const r = k + (x < w - 1 ? 1 : 0);
    const b = k + (y < h - 1 ? w : 0);
    const lit = (smoothed[k] - smoothed[r] + (smoothed[k] - smoothed[b]) * 1.2) * 210 * m.relief;
    const tone = 1 + stain[k] * 0.22 * m.stain;
    const split = crack && Math.abs(crack[k]) < 0.012 * m.crack ? 0.45 : 1;
    let q = [colour[k * 3], colour[k * 3 + 1], colour[k * 3 + 2]];
    const golden = q[0] > 170 && q[0] - q[2] > 80 && m.leaf;
    if (golden) {
      const f = 0.8 + 0.5 * body[k] + 0.22 * Math.sin(x / (17 * u) + stain[k] * 7);
      q = [236 * f, 190 * f, 92 * f];
    }
    return q.map(v => (v * tone + lit + sand[k] * 9 * m.sand) * split);
  });
  return picture;
}

module.exports = (scene, c, kindName) => (kindName === 'mat' ? mat(scene, c) : mixed(scene, c));
