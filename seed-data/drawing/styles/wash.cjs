// Water-borne painting on paper or silk: ink, fine-line colour, boneless colour, blue-and-green, watercolour.
// Layers are washes that take light away from the paper; where a layer covers, the paper is left bare for it first.
'use strict';
const { field, grain } = require('../core/noise.cjs');
const { Picture, raster, blur, clamp, ease, rgb } = require('../core/pixels.cjs');
const { draw } = require('../core/shapes.cjs');

const Kinds = {
  ink: { paper: '#f3ede0', sat: 0.1, ground: 0.3, wobble: 2.6, edge: 0.25, texture: 0.5, dark: 1.15, dry: 0.55 },
  freehand: { paper: '#f4eddd', sat: 0.72, ground: 0.3, wobble: 2.8, edge: 0.4, texture: 0.5, dark: 1.05, dry: 0.5 },
  fineLine: {
    paper: '#efe4cb',
    sat: 0.62,
    ground: 0.5,
    wobble: 0.7,
    edge: 0.12,
    texture: 0.28,
    dark: 0.92,
    line: 1.5,
    lineInk: '#4a3d33',
  },
  silk: {
    paper: '#d9c49a',
    sat: 0.6,
    ground: 0.4,
    wobble: 0.6,
    edge: 0.1,
    texture: 0.22,
    dark: 0.95,
    line: 1.3,
    lineInk: '#4b3625',
    weave: 1,
  },
  heavy: {
    paper: '#e3cfa2',
    sat: 1.05,
    ground: 0.75,
    wobble: 0.9,
    edge: 0.1,
    texture: 0.42,
    dark: 1.0,
    line: 1.7,
    lineInk: '#3b2a22',
    mineral: 1,
  },
  boneless: { paper: '#f2ead8', sat: 0.88, ground: 0.35, wobble: 2, edge: 0.5, texture: 0.62, dark: 0.95, dry: 0.25 },
  blueGreen: {
    paper: '#d8c291',
    sat: 1.15,
    ground: 0.5,
    wobble: 1.2,
    edge: 0.2,
    texture: 0.45,
    dark: 1.0,
    line: 1.4,
    lineInk: '#6b4d27',
    mineral: 0.8,
    gold: 1,
  },
  watercolour: {
    paper: '#faf7f0',
    sat: 1.0,
    ground: 0.95,
    wobble: 2.6,
    edge: 0.75,
    texture: 0.6,
    dark: 0.92,
    rough: 1,
    dry: 0.35,
  },
};

function paperOf(w, h, u, name, kind) {
  const base = rgb(kind.paper);
  const fibre = field(w, h, `${name}fibre`, { size: 26 * u, octaves: 3, stretch: 5, angle: 0.5 });
  const stain = field(w, h, `${name}stain`, { size: 700 * u, octaves: 3 });
  const tooth = kind.rough ? field(w, h, `${name}tooth`, { size: 7 * u, octaves: 2, step: 2 }) : null;
  const weave = k => (kind.weave ? ((k % w) % 3 === 0 ? -2.2 : 0) + (((k / w) | 0) % 3 === 0 ? -2.2 : 0) : 0);
  const paper = new Picture(w, h, kind.paper);
  paper.each(k => {
    const v = fibre[k] * 3 + stain[k] * 6 + (tooth ? tooth[k] * 4 : 0) + weave(k);
    return [base[0] + v, base[1] + v * 1.02, base[2] + v * 1.25];
  });
  return { paper, tooth: tooth ?? fibre };
}

// The part of the sheet that a layer touches: most touch little of it.
function touched(bytes, w, h, margin) {
  let [x0, y0, x1, y1] = [w, h, -1, -1];
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      if (bytes[(y * w + x) * 4 + 3] === 0) continue;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
  }
  if (x1 < 0) return null;
  [x0, y0] = [Math.max(0, x0 - margin), Math.max(0, y0 - margin)];
  return { x0, y0, w: Math.min(w, x1 + margin) - x0, h: Math.min(h, y1 + margin) - y0 };
}

// The ink and pigment of one layer, moved about a little so that no edge is a ruler's.
function soak(bytes, w, h, move, amount, area = { x0: 0, y0: 0, w, h }) {
  const alpha = new Float32Array(area.w * area.h);
  const colour = new Uint8Array(area.w * area.h * 3);
  for (let y = 0, k = 0; y < area.h; y++) {
    for (let x = 0; x < area.w; x++, k++) {
      const m = (y + area.y0) * w + x + area.x0;
      const sx = clamp(Math.round(x + area.x0 + move.x[m] * amount), 0, w - 1);
      const sy = clamp(Math.round(y + area.y0 + move.y[m] * amount), 0, h - 1);
      const s = (sy * w + sx) * 4;
      if (bytes[s + 3] === 0) continue;
      alpha[k] = bytes[s + 3] / 255;
      colour[k * 3] = bytes[s];
      colour[k * 3 + 1] = bytes[s + 1];
      colour[k * 3 + 2] = bytes[s + 2];
    }
  }
  return { alpha, colour, area };
}

function spread({ alpha, colour, area }, radius) {
  const { w, h } = area;
  const weight = blur(alpha, w, h, radius);
  const out = new Uint8Array(colour.length);
  for (let c = 0; c < 3; c++) {
    const plane = new Float32Array(w * h);
    for (let k = 0; k < plane.length; k++) plane[k] = (colour[k * 3 + c] / 255) * alpha[k];
    const soft = blur(plane, w, h, radius);
    for (let k = 0; k < plane.length; k++) out[k * 3 + c] = weight[k] > 0.002 ? (soft[k] / weight[k]) * 255 : 255;
  }
  return { alpha: weight, colour: out, area };
}

// How a layer is laid: numbers settled once, used for each of its pixels.
function mannerOf(layer, kind) {
  return {
    edge: layer.soft ? 0 : kind.edge * (layer.edge ?? 1),
    strength: (layer.strength ?? 1) * kind.dark * (layer.ground ? kind.ground : 1),
    knock: layer.knock ?? (layer.ground || layer.soft ? 0 : 0.9),
    dry: (layer.dry ?? 0) * (kind.dry ?? 0),
    texture: kind.texture * (layer.texture ?? 1),
    mineral: kind.mineral ?? 0,
    // A sun is red even in an ink painting.
    sat: layer.vivid && kind.sat < 0.2 ? 0.95 : kind.sat,
  };
}

function paint(picture, paper, { alpha, colour, area }, m, grains, turn) {
  const { w, h, data } = picture;
  const inner = m.edge > 0.15 ? blur(alpha, area.w, area.h, 5 * grains.u) : null;
  for (let y = 0, q = 0; y < area.h; y++) {
    for (let x = 0; x < area.w; x++, q++) {
      let a = alpha[q];
      if (a < 0.004) continue;
      const [px, py] = [x + area.x0, y + area.y0];
      const k = py * w + px;
      // The same field serves every layer, mirrored, so that no two layers pool alike and no seam shows.
      const pool = grains.pool[(turn & 2 ? h - 1 - py : py) * w + (turn & 1 ? w - 1 - px : px)];
      if (m.dry) a *= 1 - m.dry * ease(-0.05, 0.25, grains.dry[k]);
      let density = a * m.strength * (1 + m.texture * (pool * 0.9 + grains.tooth[k] * 0.35));
      if (inner) density += m.edge * 1.3 * Math.max(0, a - inner[q]) * m.strength;
      if (m.mineral) density *= 1 + 0.16 * m.mineral * grains.speck[k];
      density = clamp(density, 0, 1.25);
      const grey = colour[q * 3] * 0.3 + colour[q * 3 + 1] * 0.59 + colour[q * 3 + 2] * 0.11;
      for (let c = 0; c < 3; c++) {
        const i = k * 3 + c;
        const tone = clamp(grey + (colour[q * 3 + c] - grey) * m.sat, 0, 255) / 255;
        const bare = data[i] + (paper.data[i] - data[i]) * a * m.knock;
        const stained = bare * (1 - density * (1 - tone));
        // Mineral colour has body: it lies on the silk instead of staining it.
        const body = tone * 255 * (0.86 + 0.1 * pool);
        data[i] = m.mineral ? stained + (body - stained) * 0.55 * a : Math.max(stained, 10);
      }
    }
  }
}

async function lineWork(picture, scene, kind, u, name, move) {
  const { w, h } = picture;
  const parts = scene.layers
    .filter(x => !x.ground && !x.soft && x.line !== false)
    .map(x => draw(x.children, 'key', { width: kind.line * u, details: true }));
  if (!parts.length) return;
  const bytes = await raster(parts.join(''), w, h);
  const press = field(w, h, `${name}press`, { size: 60 * u, octaves: 3 });
  const ink = rgb(kind.lineInk);
  const { alpha, colour } = soak(bytes, w, h, move, 0.6 * u);
  picture.lay(ink, k => alpha[k] * (1 - colour[k * 3] / 255) * clamp(0.72 + press[k] * 0.5));
}

module.exports = async function wash(scene, c, kindName) {
  const kind = Kinds[kindName];
  const { w, h, u, name } = c;
  const { paper, tooth } = paperOf(w, h, u, name, kind);
  const picture = new Picture(w, h);
  picture.data.set(paper.data);
  const move = {
    x: field(w, h, `${name}dx`, { size: 46 * u, octaves: 4 }),
    y: field(w, h, `${name}dy`, { size: 46 * u, octaves: 4 }),
  };
  const grains = {
    u,
    tooth,
    pool: field(w, h, `${name}pool`, { size: 210 * u, octaves: 5, warp: 0.6 }),
    dry: field(w, h, `${name}dry`, { size: 13 * u, octaves: 3, stretch: 7, angle: 0.2, step: 2 }),
    speck: kind.mineral ? grain(w, h, `${name}speck`) : tooth,
  };
  let shift = 0;
  for (const layer of scene.layers) {
    shift++;
    const drawn = draw(layer.children, 'colour');
    if (!drawn) continue;
    const bytes = await raster(drawn, w, h);
    const area = touched(bytes, w, h, Math.ceil(8 * u + (layer.soft ?? 0) * 2 * u));
    if (!area) continue;
    let wet = soak(bytes, w, h, move, kind.wobble * u * 2 * (layer.wobble ?? 1), area);
    if (layer.soft) wet = spread(wet, layer.soft * u);
    paint(picture, paper, wet, mannerOf(layer, kind), grains, shift);
  }
  if (kind.line) await lineWork(picture, scene, kind, u, name, move);
  const fine = grain(w, h, `${name}grain`);
  picture.add(k => fine[k] * 1.6);
  return picture;
};
