'use strict';

const { f, d, l, ellipse, blob, leaf, n } = require('../../core/shapes.cjs');
const { light, blend } = require('../../core/pixels.cjs');
const { petals } = require('./petals.cjs');

// Flower heads, about 20 units across, centred.
const Flowers = {
  plum: (r, c, p) => [
    ...petals(5, a => f(ellipse(Math.cos(a) * 5.4, Math.sin(a) * 5.4, 4.9), light(c, r.range(-0.05, 0.2)))),
    d(ellipse(0, 0, 2.2), p.accent2),
    ...petals(9, a => l(`M0 0L${n(Math.cos(a) * 5.5)} ${n(Math.sin(a) * 5.5)}`, light(c, -0.35), 0.5)),
    ...petals(9, a => d(ellipse(Math.cos(a) * 5.6, Math.sin(a) * 5.6, 0.8), p.accent2)),
  ],
  cherry: (r, c, p) => [
    ...petals(5, a => f(leaf(0, 0, 10.5, 8.5, a, 0.75), light(c, r.range(0, 0.35)))),
    d(ellipse(0, 0, 1.8), blend(c, p.accent, 0.6)),
    ...petals(7, a => l(`M0 0L${n(Math.cos(a) * 4)} ${n(Math.sin(a) * 4)}`, blend(c, p.accent, 0.5), 0.4)),
  ],
  peony: (r, c, p) => [
    ...[13, 10.4, 8, 5.6, 3.4].flatMap((radius, ring) =>
      petals(
        9 - ring,
        a =>
          f(
            blob(r, Math.cos(a) * radius * 0.62, Math.sin(a) * radius * 0.55, radius * 0.52, radius * 0.46, 0.16, 8),
            light(c, [-0.18, 0, 0.16, 0.3, 0.1][ring] + r.range(-0.04, 0.04)),
          ),
        ring * 0.6,
      ),
    ),
    ...petals(6, a => d(ellipse(Math.cos(a) * 1.6, Math.sin(a) * 1.4, 0.8), p.accent2)),
  ],
  lotus: (r, c, p) => [
    ...[-78, 78, -56, 56].map(a => f(leaf(0, 6, 17, 8, ((a - 90) * Math.PI) / 180, 0.6), light(c, 0.02))),
    ...[-34, 34, -14, 16].map(a => f(leaf(0, 6, 19, 8.5, ((a - 90) * Math.PI) / 180, 0.62), light(c, 0.22))),
    f(leaf(0, 7, 17, 8.5, -Math.PI / 2, 0.62), light(c, 0.42)),
    ...[-1, 1].map(s => f(leaf(0, 7, 12, 7, -Math.PI / 2 + s * 0.95, 0.6), light(c, 0.36))),
    ...[-0.2, 0.2, 0].map(a => l(`M0 6Q${n(a * 12)} -2 ${n(a * 20)} -8`, light(c, -0.2), 0.4)),
  ],
  chrysanthemum: (r, c) =>
    [13, 10.5, 8, 5.4, 3].flatMap((radius, ring) =>
      petals(
        20 - ring * 3,
        a => f(leaf(0, 0, radius, 2.8, a + r.range(-0.08, 0.08), 0.7), light(c, -0.2 + ring * 0.12)),
        ring,
      ),
    ),
  magnolia: (r, c) =>
    [-62, 62, -36, 36, 0].map((a, i) =>
      f(leaf(0, 6, 18 - (i === 4 ? 2 : 0), 9.5, ((a - 90) * Math.PI) / 180, 0.6), light(c, i * 0.09)),
    ),
  kapok: (r, c, p) => [
    ...petals(5, a => f(leaf(0, 0, 13, 9.5, a, 0.66), light(c, r.range(-0.12, 0.12)))),
    d(ellipse(0, 0, 2.6), p.accent2),
    ...petals(11, a => l(`M0 0L${n(Math.cos(a) * 5)} ${n(Math.sin(a) * 5)}`, p.accent2, 0.7)),
  ],
  camellia: (r, c, p) => [
    ...[10, 7.4].flatMap((radius, ring) =>
      petals(
        6,
        a =>
          f(
            blob(r, Math.cos(a) * radius * 0.5, Math.sin(a) * radius * 0.5, radius * 0.56, radius * 0.52, 0.1, 7),
            light(c, ring * 0.14),
          ),
        ring * 0.5,
      ),
    ),
    ...petals(8, a => d(ellipse(Math.cos(a) * 2, Math.sin(a) * 2, 1), p.accent2)),
    d(ellipse(0, 0, 1.6), p.accent2),
  ],
  azalea: (r, c) => [
    ...petals(5, a => f(leaf(0, 0, 11, 7.5, a, 0.62), light(c, r.range(-0.1, 0.18)))),
    ...petals(6, a => l(`M0 0L${n(Math.cos(a) * 6)} ${n(Math.sin(a) * 6 + 1)}`, light(c, -0.4), 0.5)),
  ],
  gardenia: (r, c, p) => [
    ...[11, 8.4, 5.4].flatMap((radius, ring) =>
      petals(6, a => f(leaf(0, 0, radius, 7 - ring, a, 0.62), light(c, -0.06 + ring * 0.05)), ring * 0.5),
    ),
    d(ellipse(0, 0, 1.2), p.accent2),
  ],
  sunflower: (r, c, p) => [
    ...[0, 0.16].flatMap(o =>
      petals(17, a => f(leaf(0, 0, 14.5 + r.range(-2, 1), 4.2, a, 0.66), light(c, o * 1.4)), o),
    ),
    f(ellipse(0, 0, 6.8), p.wood),
    ...petals(20, (a, i) => d(ellipse(Math.cos(a * 7) * (i % 6), Math.sin(a * 7) * (i % 6), 0.6), p.dark)),
  ],
  lily: (r, c, p) => [
    ...petals(6, a => f(leaf(0, 0, 15, 5.6, a, 0.45), light(c, r.range(0, 0.12)))),
    ...petals(6, a => l(`M0 0L${n(Math.cos(a + 0.5) * 7)} ${n(Math.sin(a + 0.5) * 7)}`, p.leaf2, 0.5)),
    ...petals(6, a => d(ellipse(Math.cos(a + 0.5) * 7, Math.sin(a + 0.5) * 7, 1.1, 0.8), p.accent)),
  ],
};

module.exports = { Flowers };
