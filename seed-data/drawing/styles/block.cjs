// Prints: woodcut in black and in colours, water-based woodcut, etching, lithograph, screen print, New Year print.
// The scene gives tones and a key block of lines; each kind of print cuts, bites or stamps them in its own way.
'use strict';
const { field, grain } = require('../core/noise.cjs');
const { Picture, raster, channel, clamp, ease, rgb, mix } = require('../core/pixels.cjs');
const { draw } = require('../core/shapes.cjs');
const { reference } = require('./strokes.cjs');

const Kinds = {
  blackWhite: { paper: '#f1ead9', ink: '#1d1a18', line: 4.2, period: 10 },
  colour: { paper: '#efe6d2', ink: '#231d1b', line: 3.6, inks: 9, wood: 0.2, shift: 2.2 },
  water: { paper: '#f3ecdc', ink: '#4a4440', line: 2.2, inks: 9, wood: 0.3, shift: 1.4, soft: 1 },
  newYear: { paper: '#f2e4c4', ink: '#231c1a', line: 4.6, inks: 9, wood: 0.12, shift: 3.4, bright: 1 },
  etching: { paper: '#efe7d3', ink: '#2b241f', line: 1.5, period: 6.2, plate: 1 },
  litho: { paper: '#ece5d6', ink: '#26221f', line: 2.4 },
  screen: { paper: '#f4f1ea', ink: '#20242c', line: 0, inks: 6, dots: 1, shift: 3 },
};

// The inks of a colour print: first the colour that the picture has most of, then each time the one that lies furthest
// from those chosen, so that a small red flag gets its red.
function inksOf(bytes, count) {
  const bins = new Map();
  for (let k = 0; k < bytes.length / 4; k += 53) {
    const colour = [bytes[k * 4], bytes[k * 4 + 1], bytes[k * 4 + 2]];
    const key = colour.map(v => v >> 4).join();
    const bin = bins.get(key) ?? bins.set(key, { sum: [0, 0, 0], size: 0 }).get(key);
    colour.forEach((v, i) => (bin.sum[i] += v));
    bin.size++;
  }
  const least = (bytes.length / 4 / 53) * 0.0012;
  const colours = [...bins.values()]
    .filter(bin => bin.size > least)
    .sort((one, other) => other.size - one.size)
    .map(bin => ({ colour: bin.sum.map(v => v / bin.size), weight: Math.log2(bin.size) }));
  const inks = [colours[0].colour];
  while (inks.length < Math.min(count, colours.length)) {
    const distance = c => Math.min(...inks.map(ink => Math.hypot(...ink.map((v, i) => v - c.colour[i]))));
    const next = colours.reduce(
      (best, c) => {
        const value = distance(c) * c.weight;
        return value > best.value ? { value, colour: c.colour } : best;
      },
      { value: -1 },
    );
    inks.push(next.colour);
  }
  return inks;
}

async function keyBlock(scene, c, kind) {
  const parts = scene.layers
    .filter(x => !x.soft && x.line !== false)
    .map(x => draw(x.ground ? [] : x.children, 'key', { width: kind.line * c.u, details: true }));
  const bytes = await raster(`<rect width="${c.w}" height="${c.h}" fill="#fff"/>${parts.join('')}`, c.w, c.h);
  const out = channel(bytes, c.w * c.h, 0);
  for (let k = 0; k < out.length; k++) out[k] = 1 - out[k];
  return out;
}

const moved = (w, h, x, y) => clamp(Math.round(y), 0, h - 1) * w + clamp(Math.round(x), 0, w - 1);

function tones(bytes, count) {
  const grey = new Float32Array(count);
  const histogram = new Uint32Array(256);
  for (let k = 0; k < count; k++) {
    grey[k] = bytes[k * 4] * 0.3 + bytes[k * 4 + 1] * 0.59 + bytes[k * 4 + 2] * 0.11;
    histogram[grey[k] | 0]++;
  }
  const at = share => {
    let sum = 0;
    for (let i = 0; i < 256; i++) {
      sum += histogram[i];
      if (sum >= share * count) return i;
    }
    return 255;
  };
  const [low, high] = [at(0.03), at(0.94)];
  for (let k = 0; k < count; k++) grey[k] = clamp((grey[k] - low) / Math.max(30, high - low));
  return grey;
}

// Gouge marks: lines whose width follows the tone, bent by noise, broken where the tool lifts.
function gouged(k, x, y, v, g, period) {
  const band = Math.floor(v * 5);
  const angle = [0.3, 1.2, -0.5, 0.1, 0.9, 0.3][band] + g.turn[k] * 0.7;
  const phase = ((x * Math.sin(angle) + y * Math.cos(angle)) / period + g.warp[k] * 2.4) * Math.PI * 2;
  const lifted = g.lift[k] * 0.3;
  return Math.sin(phase) * 0.5 + 0.5 < ease(0.12, 0.92, v) + lifted - 0.08;
}

function singleInk(c, kind, kindName, bytes, key, g) {
  const { w, h, u } = c;
  const grey = tones(bytes, w * h);
  const picture = new Picture(w, h, kind.paper);
  const [paper, ink] = [rgb(kind.paper), rgb(kind.ink)];
  const edge = kind.plate ? 0.045 : 0.03;
  picture.each((k, x, y) => {
    const sx = x + g.dx[k] * 2 * u;
    const sy = y + g.dy[k] * 2 * u;
    const m = moved(w, h, sx, sy);
    const v = grey[m];
    const inset = Math.min(x, w - 1 - x, y, h - 1 - y) / Math.min(w, h) - edge - g.lift[k] * 0.004;
    if (inset < 0) return paper.map(p => p + g.fibre[k] * 4);
    let cover;
    if (kindName === 'blackWhite') {
      const line = key[m] > 0.5;
      const cut = v > 0.9 || (v > 0.1 && gouged(k, x, y, v, g, kind.period * u));
      cover = line ? (v < 0.34 ? 0 : 1) : cut ? 0 : 1;
      if (cover && g.speck[k] > 0.965) cover = 0.3;
    } else if (kindName === 'etching') {
      cover = key[m] > 0.4 ? 0.85 : 0;
      for (const [i, limit] of [0.82, 0.6, 0.42, 0.24].entries()) {
        const a = [0.6, -0.7, 0.05, 1.4][i] + g.turn[k] * 0.12;
        const s = Math.sin(((x * Math.sin(a) + y * Math.cos(a)) / (kind.period * u) + g.warp[k] * 0.7) * Math.PI * 2);
        if (v < limit && s > 0.45 + g.lift[k] * 0.5) cover = Math.max(cover, 0.72);
      }
      cover = Math.max(cover, 0.07 + (1 - v) * 0.12);
    } else {
      const crayon = g.speck[k] * 0.5 + g.fibre[k] * 0.5;
      cover = Math.max(
        ease(-0.16, 0.22, 1 - v - 0.5 + crayon * 0.42) * (0.35 + 0.6 * (1 - v)),
        key[m] > 0.4 && crayon > -0.3 ? 0.8 : 0,
      );
    }
    const press = 0.94 + g.lift[k] * 0.08;
    return paper.map((p, i) => mix(p + g.fibre[k] * 4, ink[i] + g.speck[k] * 5, clamp(cover * press)));
  });
  return picture;
}

function manyInks(c, kind, bytes, key, g) {
  const { w, h, u } = c;
  const inks = inksOf(bytes, kind.inks);
  const vivid = inks.map(([r, gg, b]) => {
    if (!kind.bright) return [r, gg, b];
    const m = (r + gg + b) / 3;
    return [r, gg, b].map(v => clamp(m + (v - m) * 1.45 + 6, 0, 255));
  });
  const shifts = inks.map((_, i) => [Math.sin(i * 2.4) * kind.shift * u, Math.cos(i * 1.7) * kind.shift * u]);
  const paper = rgb(kind.paper);
  const black = rgb(kind.ink);
  const pick = m => {
    let best = 0;
    let error = 1e9;
    for (let i = 0; i < inks.length; i++) {
      const e =
        (inks[i][0] - bytes[m * 4]) ** 2 + (inks[i][1] - bytes[m * 4 + 1]) ** 2 + (inks[i][2] - bytes[m * 4 + 2]) ** 2;
      if (e < error) {
        error = e;
        best = i;
      }
    }
    return best;
  };
  const picture = new Picture(w, h, kind.paper);
  picture.each((k, x, y) => {
    const inset = Math.min(x, w - 1 - x, y, h - 1 - y) / Math.min(w, h) - 0.028 - g.lift[k] * 0.003;
    if (inset < 0) return paper.map(p => p + g.fibre[k] * 4);
    const [px, py] = [x + g.dx[k] * 1.6 * u, y + g.dy[k] * 1.6 * u];
    const first = pick(moved(w, h, px, py));
    const i = pick(moved(w, h, px + shifts[first][0], py + shifts[first][1]));
    let cover = 0.9 - kind.wood * (0.5 + g.wood[k] * 1.1) + g.lift[k] * 0.1;
    if (kind.soft) cover *= 0.78 + 0.22 * ease(-0.3, 0.3, g.lift[k]) - (g.speck[k] > 0.55 ? 0.14 : 0);
    if (kind.dots) {
      const [du, dv] = [((x + y) / (7 * u)) % 1, ((((x - y) / (7 * u)) % 1) + 1) % 1];
      const light = (vivid[i][0] + vivid[i][1] + vivid[i][2]) / 765;
      cover = Math.hypot(du - 0.5, dv - 0.5) < 0.28 + (1 - light) * 0.42 ? 0.96 : 0.72;
    }
    if (g.speck[k] > 0.985) cover *= 0.5;
    const line = kind.line ? key[moved(w, h, px + kind.shift * 0.4, py)] * (0.86 + g.lift[k] * 0.2) : 0;
    return paper.map((p, j) => mix(mix(p + g.fibre[k] * 4, vivid[i][j], clamp(cover)), black[j], clamp(line)));
  });
  return picture;
}

module.exports = async function block(scene, c, kindName) {
  const kind = Kinds[kindName];
  const { w, h, u, name } = c;
  const bytes = await reference({ ...scene, paper: kind.paper }, w, h);
  const key = await keyBlock(scene, c, kind);
  const g = {
    dx: field(w, h, `${name}dx`, { size: 30 * u, octaves: 3 }),
    dy: field(w, h, `${name}dy`, { size: 30 * u, octaves: 3 }),
    turn: field(w, h, `${name}turn`, { size: 300 * u, octaves: 2 }),
    warp: field(w, h, `${name}warp`, { size: 120 * u, octaves: 3 }),
    lift: field(w, h, `${name}lift`, { size: 24 * u, octaves: 3 }),
    fibre: field(w, h, `${name}fibre`, { size: 20 * u, octaves: 3, stretch: 4 }),
    wood: field(w, h, `${name}wood`, { size: 16 * u, octaves: 3, stretch: 18, angle: 0.04, warp: 0.3, step: 2 }),
    speck: grain(w, h, `${name}speck`),
  };
  return kind.inks ? manyInks(c, kind, bytes, key, g) : singleInk(c, kind, kindName, bytes, key, g);
};
