// Straw pictures: every form is cut from split wheat straw laid side by side, scorched or dyed, glued on dark cloth.
'use strict';
const { field, grain } = require('../core/noise.cjs');
const { Picture, clamp, rgb, mix, ease, blur } = require('../core/pixels.cjs');
const { hashOf } = require('../core/random.cjs');
const piecesOf = require('../core/pieces.cjs');

const Kinds = {
  natural: { cloth: '#241c18', tones: ['#5a3216', '#8a5424', '#b9813a', '#dcae5c', '#f3dc9a'] },
  burnt: { cloth: '#e6d3a2', tones: ['#2b1a10', '#4d2c16', '#7a4a22', '#a8743a', '#c99a55'] },
  dyed: { cloth: '#1f2320', tones: null },
  plain: { cloth: '#6f6a58', tones: ['#c79a4c', '#d4ab5e', '#dfbd74', '#e8cb88', '#f1dda6'] },
};

function toneOf(piece, kind) {
  if (!kind.tones) return piece.colour.map((v, i) => mix(v, [220, 175, 90][i], 0.3));
  const t = clamp(piece.grey * 0.82 + piece.chance * 0.2 - 0.02) * (kind.tones.length - 1);
  const i = Math.min(kind.tones.length - 2, Math.floor(t));
  const [a, b] = [rgb(kind.tones[i]), rgb(kind.tones[i + 1])];
  return a.map((v, j) => mix(v, b[j], t - i));
}

module.exports = async function straw(scene, c, kindName) {
  const kind = Kinds[kindName];
  const { w, h, u, name } = c;
  const layers = scene.layers.filter(x => !x.ground && !x.soft);
  const { ids, pieces } = await piecesOf(layers, w, h);
  const colours = pieces.map(p => (p ? toneOf(p, kind) : null));
  const weave = grain(w, h, `${name}weave`);
  const fibre = field(w, h, `${name}fibre`, { size: 12 * u, octaves: 3, step: 2 });
  const bend = field(w, h, `${name}bend`, { size: 160 * u, octaves: 2 });
  const seed = hashOf(name);
  const solid = new Float32Array(w * h);
  for (let k = 0; k < solid.length; k++) solid[k] = ids[k] ? 1 : 0;
  const shadow = blur(solid, w, h, 7 * u);
  const cloth = rgb(kind.cloth);
  const width = 8.5 * u;
  const picture = new Picture(w, h, kind.cloth);
  picture.each((k, x, y) => {
    const id = ids[k];
    if (!id) {
      const thread = ((x >> 1) + (y >> 1)) % 2 ? 5 : -5;
      const off = clamp(y - Math.round(6 * u), 0, h - 1) * w + clamp(x - Math.round(5 * u), 0, w - 1);
      return cloth.map(v => (v + thread + weave[k] * 5) * (1 - 0.5 * shadow[off]));
    }
    const p = pieces[id];
    const a = p.angle + bend[k] * 0.35;
    const across = (x * Math.cos(a) + y * Math.sin(a)) / (p.kind === 'l' ? width * 0.7 : width) + bend[k] * 1.2;
    const strip = Math.floor(across);
    const v = across - strip;
    const own = ((Math.imul(strip + id * 31, 2654435761) ^ seed) >>> 0) / 4294967296 - 0.5;
    const round = Math.sin(v * Math.PI);
    const sheen = ease(0.5, 1, Math.cos(a * 2 - 0.7 + own * 0.7) * 0.5 + 0.5) * round ** 3;
    const seam = v < 0.07 || v > 0.94 ? 0.66 : 1;
    const rim = [k - 1, k + 1, k - w, k + w].some(q => ids[q] !== id);
    const lightness = (0.8 + 0.2 * round + own * 0.2 + fibre[k] * 0.13) * seam * (rim ? 0.62 : 1);
    return colours[id].map((q, i) => q * lightness + sheen * [58, 50, 30][i]);
  });
  return picture;
};
