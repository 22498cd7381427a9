// People at feasts, at work, alone and together.
'use strict';

const { f, at, layer, ellipse, blob, ribbon } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { backdrop } = require('./parts.cjs');

function mother(c) {
  const { r, p, w, h } = c;
  const k = h / 108;
  return {
    layers: [
      ...backdrop(c, 'window'),
      layer([at(w * 0.48, h, k, people.bust(r, p, { wear: 'bun', tilt: 16, look: 1 }))], {}),
      layer(
        [
          f(blob(r, w * 0.6, h * 0.82, w * 0.2, h * 0.15, 0.08), p.light),
          at(w * 0.66, h * 0.72, k * 1.3, [people.head(p, 'short', { tilt: 40, blush: true })]),
        ],
        {},
      ),
      layer(
        [
          f(
            ribbon(
              [
                [w * 0.2, h * 0.86],
                [w * 0.42, h * 0.96],
                [w * 0.7, h * 0.93],
              ],
              () => h * 0.09,
            ),
            p.cloth,
          ),
          f(ellipse(w * 0.72, h * 0.925, w * 0.045, h * 0.03), p.skin),
        ],
        {},
      ),
    ],
    alt: { zh: '母亲抱着襁褓里的孩子，低头看', en: 'A mother looks down at the child in her arms' },
    focal: { x: 0.55, y: 0.5 },
  };
}

module.exports = { mother };
