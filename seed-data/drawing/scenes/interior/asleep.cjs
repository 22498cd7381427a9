// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, l, at, layer, curve, blob, rect } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const plants = require('../../motifs/plants.cjs');
const { unit } = require('../plants.cjs');
const { room } = require('./parts.cjs');

function asleep(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      ...room(c, { window: false, floorY: 0.5, wall: p.sky2 }),
      layer(
        [
          f(rect(-9, h * 0.4, w + 18, h * 0.7), p.wall),
          f(blob(r, w * 0.28, h * 0.56, w * 0.24, h * 0.16, 0.08), p.light),
        ],
        {},
      ),
      layer([at(w * 0.28, h * 0.56, (h / 100) * 1.7, [people.head(p, 'short', { tilt: -76, blush: true })])], {}),
      layer(
        [
          f(
            curve(
              [
                [w * 0.36, h * 0.58],
                [w * 0.56, h * 0.5],
                [w * 0.86, h * 0.6],
                [w * 1.04, h * 0.62],
                [w * 1.04, h * 1.04],
                [w * 0.2, h * 1.04],
                [w * 0.28, h * 0.74],
              ],
              true,
            ),
            p.flower2,
          ),
          l(
            curve([
              [w * 0.4, h * 0.66],
              [w * 0.6, h * 0.62],
              [w * 0.92, h * 0.74],
            ]) +
              curve([
                [w * 0.36, h * 0.8],
                [w * 0.6, h * 0.76],
                [w * 0.96, h * 0.88],
              ]),
            p.flower,
            4 * s,
          ),
          ...r.times(16, () =>
            at(w * r.range(0.4, 0.95), h * r.range(0.66, 0.98), s * 1.3, plants.Flowers.plum(r, p.flower, p)),
          ),
        ],
        {},
      ),
    ],
    alt: { zh: '孩子盖着花被睡着了', en: 'A child asleep under a flowered quilt' },
    focal: { x: 0.3, y: 0.55 },
  };
}

module.exports = { asleep };
