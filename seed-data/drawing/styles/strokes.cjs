// Oil and pastel: the scene is painted over in strokes, broad ones first, finer ones where the picture asks for it.
'use strict';
const { field, grain } = require('../core/noise.cjs');
const { Picture, raster, blur, clamp, ease, rgb } = require('../core/pixels.cjs');
const { draw } = require('../core/shapes.cjs');
const { chance } = require('../core/random.cjs');

const Kinds = {
  oil: {
    ground: '#a5805a',
    bare: 0.25,
    passes: [
      [62, 30, 0.8],
      [36, 17, 1],
      [20, 8, 1.1],
      [10, 3.8, 1.35],
    ],
    jitter: 15,
    relief: 26,
    bristle: 0.6,
    opacity: 0.95,
  },
  pastel: {
    ground: '#cdc0ab',
    bare: 0.6,
    passes: [
      [60, 18, 0.6],
      [38, 10, 0.85],
      [24, 5.5, 1.1],
      [13, 3, 1.2],
    ],
    jitter: 13,
    relief: 3,
    bristle: 0.95,
    opacity: 0.74,
    tooth: 1,
  },
};

async function reference(scene, w, h) {
  const drawn = scene.layers.map(layer =>
    layer.opacity
      ? `<g opacity="${layer.opacity}">${draw(layer.children, 'colour')}</g>`
      : draw(layer.children, 'colour'),
  );
  return raster(`<rect width="${w}" height="${h}" fill="${scene.paper ?? '#cfc7b8'}"/>${drawn.join('')}`, w, h);
}

// Strokes run along the edges of things; where nothing is, they follow a slow swirl.
function directions(grey, w, h, u, name) {
  const soft = blur(grey, w, h, 9 * u);
  const swirl = field(w, h, `${name}swirl`, { size: 420 * u, octaves: 2 });
  const angle = new Float32Array(w * h);
  for (let y = 1; y < h - 1; y++) {
    for (let x = 1; x < w - 1; x++) {
      const k = y * w + x;
      const gx = soft[k + 1] - soft[k - 1];
      const gy = soft[k + w] - soft[k - w];
      const strength = Math.hypot(gx, gy) * 60 * u;
      const along = Math.atan2(gx, -gy);
      const free = swirl[k] * 2.6 + 0.3;
      const t = clamp(strength);
      angle[k] =
        Math.atan2(
          Math.sin(2 * along) * t + Math.sin(2 * free) * (1 - t) * 0.5,
          Math.cos(2 * along) * t + Math.cos(2 * free) * (1 - t) * 0.5,
        ) / 2;
    }
  }
  return { angle, soft };
}

// One stroke: bristles side by side, each with a little of its own colour; the middle lies higher than the rims.
function stroke(canvas, height, kind, x, y, length, width, angle, colour, r) {
  const { w, h, data } = canvas;
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const half = length / 2;
  const hw = width / 2;
  const reach = half * Math.abs(c) + hw * Math.abs(s) + 1;
  const drop = half * Math.abs(s) + hw * Math.abs(c) + 1;
  const bristles = Array.from({ length: Math.ceil(width / 2) + 2 }, () => r.range(-1, 1));
  const bend = r.range(-0.25, 0.25) * width;
  const x0 = Math.max(0, Math.floor(x - reach));
  const x1 = Math.min(w - 1, Math.ceil(x + reach));
  const y0 = Math.max(0, Math.floor(y - drop));
  const y1 = Math.min(h - 1, Math.ceil(y + drop));
  for (let py = y0; py <= y1; py++) {
    for (let px = x0; px <= x1; px++) {
      const along = ((px - x) * c + (py - y) * s) / half;
      if (along < -1 || along > 1) continue;
      const across = ((py - y) * c - (px - x) * s + bend * along * along) / hw;
      const e = 1 - across * across;
      if (e <= 0) continue;
      const b = bristles[Math.floor((across * 0.5 + 0.5) * (bristles.length - 1))];
      const end = 1 - Math.abs(along) ** (5 + b * 3);
      if (end <= 0) continue;
      const k = py * w + px;
      const tooth = kind.tooth ? ease(-0.35, 0.3, canvas.tooth[k] + e * 0.3) : 1;
      const a =
        Math.min(1, e * 5) *
        Math.min(1, end * 3) *
        kind.opacity *
        tooth *
        (1 - kind.bristle * 0.35 * (b + 1) * (along + 1) * 0.5);
      if (a <= 0.01) continue;
      const v = b * 7 * kind.bristle;
      for (let i = 0; i < 3; i++) data[k * 3 + i] += (colour[i] + v - data[k * 3 + i]) * a;
      height[k] += (0.45 + 0.35 * b + 0.4 * across * across - height[k]) * a;
    }
  }
}

function lit(canvas, height, amount) {
  const { w, h } = canvas;
  canvas.add(k => {
    const x = k % w;
    if (x === 0 || x === w - 1 || k < w || k >= w * (h - 1)) return 0;
    return (height[k + 1] - height[k - 1] + (height[k + w] - height[k - w]) * 1.2) * -amount;
  });
}

module.exports = async function strokes(scene, c, kindName) {
  const kind = Kinds[kindName];
  const { w, h, u, name } = c;
  const r = chance(`${name}strokes`);
  const bytes = await reference(scene, w, h);
  const grey = new Float32Array(w * h);
  for (let k = 0; k < grey.length; k++)
    grey[k] = (bytes[k * 4] * 0.3 + bytes[k * 4 + 1] * 0.59 + bytes[k * 4 + 2] * 0.11) / 255;
  const { angle, soft } = directions(grey, w, h, u, name);
  const detail = new Float32Array(w * h);
  for (let k = 0; k < detail.length; k++) detail[k] = Math.abs(grey[k] - soft[k]);
  const busy = blur(detail, w, h, 7 * u);
  const canvas = new Picture(w, h, kind.ground);
  const base = rgb(kind.ground);
  canvas.each(k => [0, 1, 2].map(i => base[i] * kind.bare + bytes[k * 4 + i] * 0.92 * (1 - kind.bare)));
  const heights = new Float32Array(w * h);
  const hue = ['a', 'b', 'c'].map(i => field(w, h, `${name}hue${i}`, { size: 130 * u, octaves: 3 }));
  if (kind.tooth) canvas.tooth = field(w, h, `${name}tooth`, { size: 5 * u, octaves: 2, step: 1 });
  kind.passes.forEach(([length, width, density], pass) => {
    const pitch = (width * u) / Math.sqrt(density) / (pass < 2 ? 1.05 : 0.82);
    const cells = [];
    for (let y = -pitch; y < h + pitch; y += pitch)
      for (let x = -pitch; x < w + pitch; x += pitch * 1.25) cells.push([x, y]);
    for (let i = cells.length - 1; i > 0; i--) {
      const j = Math.floor(r() * (i + 1));
      [cells[i], cells[j]] = [cells[j], cells[i]];
    }
    for (const [cx, cy] of cells) {
      const x = cx + r.range(-0.6, 0.6) * pitch;
      const y = cy + r.range(-0.6, 0.6) * pitch;
      const k = clamp(Math.round(y), 0, h - 1) * w + clamp(Math.round(x), 0, w - 1);
      if (pass === 2 && busy[k] < 0.012 && r() < 0.75) continue;
      if (pass === 3 && (busy[k] < 0.035 || r() < 0.12)) continue;
      const fine = pass < 2 ? 1 : 0.55;
      const colour = [0, 1, 2].map(
        i => bytes[k * 4 + i] + hue[i][k] * kind.jitter * 0.9 * fine + r.range(-1, 1) * kind.jitter * 0.55 * fine,
      );
      const shade = r.range(-1, 1) * kind.jitter * 0.6 * fine;
      stroke(
        canvas,
        heights,
        kind,
        x,
        y,
        length * u * r.range(0.75, 1.25),
        width * u * r.range(0.8, 1.2),
        angle[k] + r.about(0, 0.5),
        colour.map(v => v + shade),
        r,
      );
    }
  });
  lit(canvas, heights, kind.relief);
  const weave = kind.tooth ? null : field(w, h, `${name}linen`, { size: 4 * u, octaves: 1, step: 1 });
  const fine = grain(w, h, `${name}grain`);
  canvas.add(k => fine[k] * 1.5 + (weave ? weave[k] * 1.8 : 0));
  return canvas;
};
module.exports.reference = reference;
