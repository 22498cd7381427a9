// Smooth noise over the plane, and whole fields of it. Values lie about -1 to 1.
'use strict';
const { hashOf } = require('./random.cjs');

function lattice(x, y, seed) {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ seed;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 2147483648 - 1;
}

function smooth(x, y, seed) {
  const xi = Math.floor(x);
  const yi = Math.floor(y);
  const fx = x - xi;
  const fy = y - yi;
  const u = fx * fx * (3 - 2 * fx);
  const v = fy * fy * (3 - 2 * fy);
  const a = lattice(xi, yi, seed);
  const b = lattice(xi + 1, yi, seed);
  const c = lattice(xi, yi + 1, seed);
  const d = lattice(xi + 1, yi + 1, seed);
  const top = a + (b - a) * u;
  return top + (c + (d - c) * u - top) * v;
}

function layered(x, y, seed, octaves) {
  let sum = 0;
  let weight = 0.5;
  let scale = 1;
  for (let i = 0; i < octaves; i++) {
    sum += weight * smooth(x * scale, y * scale, seed + i * 101);
    weight *= 0.5;
    scale *= 2.03;
  }
  return sum * 1.15;
}

// A field w by h. `size` is the width in pixels of its largest lumps, `stretch` pulls them along x, `warp` bends them.
// It is worked out every `step` pixels and drawn out between, for the eye sees no difference.
function field(w, h, name, { size = 200, octaves = 4, stretch = 1, warp = 0, step = 0, angle = 0 } = {}) {
  const seed = hashOf(name);
  const finest = size / 2 ** (octaves - 1);
  const pitch = step || Math.max(1, Math.min(8, Math.floor(finest / 3)));
  const gw = Math.ceil(w / pitch) + 2;
  const gh = Math.ceil(h / pitch) + 2;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const grid = new Float32Array(gw * gh);
  for (let j = 0; j < gh; j++) {
    for (let i = 0; i < gw; i++) {
      const px = (i * pitch) / size;
      const py = (j * pitch) / size;
      let x = (px * cos + py * sin) / stretch;
      let y = py * cos - px * sin;
      if (warp) {
        x += warp * layered(x + 5.2, y + 1.3, seed + 7, 2);
        y += warp * layered(x - 3.1, y + 8.7, seed + 13, 2);
      }
      grid[j * gw + i] = layered(x, y, seed, octaves);
    }
  }
  return pitch === 1 ? crop(grid, gw, w, h) : drawOut(grid, gw, pitch, w, h);
}

function crop(grid, gw, w, h) {
  const out = new Float32Array(w * h);
  for (let y = 0; y < h; y++) out.set(grid.subarray(y * gw, y * gw + w), y * w);
  return out;
}

function drawOut(grid, gw, pitch, w, h) {
  const out = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    const gy = Math.floor(y / pitch);
    const v = y / pitch - gy;
    for (let x = 0; x < w; x++) {
      const gx = Math.floor(x / pitch);
      const u = x / pitch - gx;
      const k = gy * gw + gx;
      const top = grid[k] + (grid[k + 1] - grid[k]) * u;
      const low = grid[k + gw] + (grid[k + gw + 1] - grid[k + gw]) * u;
      out[y * w + x] = top + (low - top) * v;
    }
  }
  return out;
}

// One independent value for each pixel: grain.
function grain(w, h, name) {
  const seed = hashOf(name);
  const out = new Float32Array(w * h);
  for (let y = 0, k = 0; y < h; y++) for (let x = 0; x < w; x++, k++) out[k] = lattice(x, y, seed);
  return out;
}

module.exports = { smooth, layered, field, grain, lattice };
