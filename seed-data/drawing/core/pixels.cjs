// Pictures as floating-point pixels: rasterised drawings come in, WebP goes out.
'use strict';
const sharp = require('sharp');

sharp.concurrency(1);
sharp.cache(false);

const clamp = (v, low = 0, high = 1) => (v < low ? low : v > high ? high : v);
const mix = (a, b, t) => a + (b - a) * t;
const ease = (low, high, v) => {
  const t = clamp((v - low) / (high - low));
  return t * t * (3 - 2 * t);
};

function rgb(hex) {
  const n = parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

const hexOf = ([r, g, b]) =>
  `#${[r, g, b]
    .map(v =>
      Math.round(clamp(v, 0, 255))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
const blend = (a, b, t) => hexOf(rgb(a).map((v, i) => mix(v, rgb(b)[i], t)));
const light = (hex, t) => (t >= 0 ? blend(hex, '#ffffff', t) : blend(hex, '#000000', -t));

class Picture {
  constructor(w, h, colour = '#ffffff') {
    this.w = w;
    this.h = h;
    this.data = new Float32Array(w * h * 3);
    this.each(() => rgb(colour));
  }

  // Sets every pixel to what make(index, x, y) answers.
  each(make) {
    for (let y = 0, k = 0; y < this.h; y++) {
      for (let x = 0; x < this.w; x++, k++) {
        const c = make(k, x, y);
        this.data[k * 3] = c[0];
        this.data[k * 3 + 1] = c[1];
        this.data[k * 3 + 2] = c[2];
      }
    }
    return this;
  }

  // Adds value(k) to the three channels: light and shadow, grain.
  add(value) {
    for (let k = 0; k < this.w * this.h; k++) {
      const v = value(k);
      this.data[k * 3] += v;
      this.data[k * 3 + 1] += v;
      this.data[k * 3 + 2] += v;
    }
    return this;
  }

  scale(value) {
    for (let k = 0; k < this.w * this.h; k++) {
      const v = value(k);
      this.data[k * 3] *= v;
      this.data[k * 3 + 1] *= v;
      this.data[k * 3 + 2] *= v;
    }
    return this;
  }

  // Lays a colour over with the strength of cover(k).
  lay(colour, cover) {
    const [r, g, b] = typeof colour === 'string' ? rgb(colour) : colour;
    for (let k = 0; k < this.w * this.h; k++) {
      const a = clamp(cover(k));
      if (a > 0) {
        this.data[k * 3] += (r - this.data[k * 3]) * a;
        this.data[k * 3 + 1] += (g - this.data[k * 3 + 1]) * a;
        this.data[k * 3 + 2] += (b - this.data[k * 3 + 2]) * a;
      }
    }
    return this;
  }

  toBytes() {
    const out = Buffer.alloc(this.data.length);
    for (let i = 0; i < out.length; i++) out[i] = clamp(Math.round(this.data[i]), 0, 255);
    return out;
  }

  toSharp() {
    return sharp(this.toBytes(), { raw: { width: this.w, height: this.h, channels: 3 } });
  }
}

// A drawing (the inside of an <svg>) as bytes, four a pixel, colour not multiplied by alpha.
async function raster(inside, w, h) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${inside}</svg>`;
  return sharp(Buffer.from(svg), { limitInputPixels: false }).ensureAlpha().raw().toBuffer();
}

function channel(bytes, count, offset) {
  const out = new Float32Array(count);
  for (let k = 0; k < count; k++) out[k] = bytes[k * 4 + offset] / 255;
  return out;
}

// Three box blurs come close to a Gaussian; the cost does not grow with the radius.
function blur(source, w, h, radius) {
  const r = Math.max(1, Math.round(radius * 0.6));
  let a = source;
  for (let i = 0; i < 3; i++) a = boxDown(boxAcross(a, w, h, r), w, h, r);
  return a;
}

function boxAcross(a, w, h, r) {
  const out = new Float32Array(w * h);
  const n = 2 * r + 1;
  for (let y = 0; y < h; y++) {
    const row = y * w;
    let sum = a[row] * (r + 1);
    for (let i = 0; i < r; i++) sum += a[row + Math.min(i, w - 1)];
    for (let x = 0; x < w; x++) {
      sum += a[row + Math.min(x + r, w - 1)] - (x > 0 ? a[row + Math.max(x - r - 1, 0)] : a[row]);
      out[row + x] = sum / n;
    }
  }
  return out;
}

function boxDown(a, w, h, r) {
  const out = new Float32Array(w * h);
  const n = 2 * r + 1;
  const sums = new Float32Array(w);
  for (let x = 0; x < w; x++) {
    sums[x] = a[x] * (r + 1);
    for (let i = 0; i < r; i++) sums[x] += a[Math.min(i, h - 1) * w + x];
  }
  for (let y = 0; y < h; y++) {
    const enter = Math.min(y + r, h - 1) * w;
    const leave = Math.max(y - r - 1, 0) * w;
    for (let x = 0; x < w; x++) {
      sums[x] += a[enter + x] - (y > 0 ? a[leave + x] : a[x]);
      out[y * w + x] = sums[x] / n;
    }
  }
  return out;
}

module.exports = { Picture, raster, channel, blur, clamp, mix, ease, rgb, hexOf, blend, light, sharp };
