// Lacquer with mother-of-pearl: layers of role 'inlay' are cut from shell, the others are the thing itself.
// 'object' shows a thing on a quiet ground, 'panel' a flat lacquer panel.
'use strict';
const { field, grain } = require('../core/noise.cjs');
const { Picture, raster, channel, blur, clamp, mix, ease } = require('../core/pixels.cjs');
const { draw } = require('../core/shapes.cjs');
const piecesOf = require('../core/pieces.cjs');

// The colours that thin shell throws back, green through blue to rose, by thickness and angle.
function nacre(t, shine) {
  const wave = (phase, depth) => 176 + depth * Math.cos((t + phase) * Math.PI * 2);
  return [wave(0.05, 44) + 12 + shine, wave(0.38, 36) + 20 + shine, wave(0.66, 42) + 14 + shine];
}

function ground(c, kindName) {
  const { w, h, u, name } = c;
  const cloud = field(w, h, `${name}cloud`, { size: 500 * u, octaves: 3 });
  const fine = grain(w, h, `${name}fine`);
  const panel = kindName === 'panel';
  const picture = new Picture(w, h);
  picture.each((k, x, y) => {
    if (panel) {
      const v = 15 + cloud[k] * 5 + 14 * ease(0.5, 0, Math.hypot(x / w - 0.34, y / h - 0.26)) + fine[k] * 1.6;
      return [v + 7, v + 1, v];
    }
    const v = 206 - 46 * (y / h) + cloud[k] * 6 + fine[k] * 1.8 - 26 * Math.hypot(x / w - 0.5, y / h - 0.45);
    return [v, v - 4, v - 11];
  });
  return picture;
}

module.exports = async function inlay(scene, c, kindName) {
  const { w, h, u, name } = c;
  const body = scene.layers.filter(x => x.role !== 'inlay' && !(kindName === 'panel' && x.ground));
  const shell = scene.layers.filter(x => (kindName === 'panel' ? !x.ground && !x.soft : x.role === 'inlay'));
  const picture = ground(c, kindName);
  const fine = grain(w, h, `${name}grain`);
  if (kindName !== 'panel') {
    const bytes = await raster(body.map(x => draw(x.children, 'colour')).join(''), w, h);
    const alpha = channel(bytes, w * h, 3);
    const shade = blur(alpha, w, h, 26 * u);
    picture.scale(k => {
      const x = k % w;
      const y = (k / w) | 0;
      const q = clamp(y - Math.round(20 * u), 0, h - 1) * w + clamp(x - Math.round(14 * u), 0, w - 1);
      return 1 - 0.5 * shade[q];
    });
    const gloss = field(w, h, `${name}gloss`, { size: 420 * u, octaves: 2, stretch: 2, angle: -0.6 });
    for (let k = 0; k < w * h; k++) {
      if (alpha[k] === 0) continue;
      const g = Math.max(0, gloss[k] - 0.12) * 46 + fine[k] * 2;
      for (let i = 0; i < 3; i++)
        picture.data[k * 3 + i] = mix(picture.data[k * 3 + i], bytes[k * 4 + i] + g, alpha[k]);
    }
  }
  const { ids, pieces } = await piecesOf(shell, w, h);
  const film = field(w, h, `${name}film`, { size: 260 * u, octaves: 4, warp: 0.8 });
  const growth = field(w, h, `${name}growth`, { size: 30 * u, octaves: 3, stretch: 4, step: 2 });
  for (let y = 0, k = 0; y < h; y++) {
    for (let x = 0; x < w; x++, k++) {
      const p = pieces[ids[k]];
      if (!p) continue;
      const rim = [k - 1, k + 1, k - w, k + w].some(q => ids[q] !== ids[k]);
      const lean = (x * Math.cos(p.angle) + y * Math.sin(p.angle)) / (420 * u);
      const t = p.chance * 0.9 + film[k] * 0.75 + lean * 0.55 + p.grey * 0.3;
      const shine = 26 * Math.sin(lean * 7 + p.angle) + growth[k] * 26 + (p.grey - 0.5) * 42 + fine[k] * 4;
      const colour = nacre(t, shine);
      const engraved = p.kind === 'l' ? 0.5 : 1;
      for (let i = 0; i < 3; i++)
        picture.data[k * 3 + i] =
          p.kind === 'l'
            ? mix(picture.data[k * 3 + i], 235, 0.55) * engraved + 60
            : colour[i] * (rim ? 0.62 : 1) * 0.97;
    }
  }
  return picture;
};
