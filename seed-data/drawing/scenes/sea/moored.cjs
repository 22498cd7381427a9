// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { at, layer } = require('../../core/shapes.cjs');
const boats = require('../../motifs/boats.cjs');
const people = require('../../motifs/people.cjs');
const buildings = require('../../motifs/buildings.cjs');
const { sky, flock } = require('../landscape.cjs');
const { water, farLand } = require('./parts.cjs');

function moored(c, { count = 9, people: crowd = 0, straw = false } = {}) {
  const { r, p, w, h } = c;
  const s = Math.min(w, h) / 1000;
  const rows = 3;
  const placed = [];
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < Math.ceil(count / rows) + row; i++)
      placed.push([
        w * ((i + 0.5 + (row % 2) * 0.35) / (Math.ceil(count / rows) + row)) + r.range(-14, 14) * s,
        h * (0.46 + row * 0.17),
        (3.2 + row * 1.35) * s * (9 / Math.max(7, count)) * 1.2,
      ]);
  return {
    layers: [
      sky(c, 0.36),
      farLand(c, 0.33, 0.12),
      layer(
        r.times(6, (i, t) => at(w * (0.06 + t * 0.88), h * 0.345, s * r.range(0.9, 1.3), buildings.farmhouse(r, p))),
        { wobble: 0.4 },
      ),
      ...water(c, 0.35),
      ...[0, 1, 2].map(row =>
        layer(
          placed
            .filter(b => Math.abs(b[1] - h * (0.46 + row * 0.17)) < 2)
            .map(([x, y, k]) => at(x, y, k, boats.bow(r, p))),
          { wobble: 0.6 },
        ),
      ),
      crowd &&
        layer(
          r.times(crowd, (i, t) =>
            at(w * (0.2 + t * 0.6), h * 0.99, s * 3, people.standing(r, p, { back: true, wear: 'scarf' })),
          ),
          { wobble: 0.4 },
        ),
      flock(c, 0.5, 0.16, straw ? 3 : 6, 18),
    ],
    alt: {
      zh: `小船一排排挤在港里，船头都朝着海，远处是渔村屋舍${crowd ? '，岸上有人' : ''}`,
      en: `Rows of small boats crowd a harbour, bows all one way, a village behind${crowd ? ', people on the quay' : ''}`,
    },
    focal: { x: 0.5, y: 0.58 },
  };
}

module.exports = { moored };
