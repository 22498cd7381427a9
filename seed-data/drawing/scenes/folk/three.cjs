// People at feasts, at work, alone and together.
'use strict';

const { at, layer } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { backdrop } = require('./parts.cjs');

function three(c) {
  const { r, p, w, h } = c;
  const k = h / 128;
  return {
    layers: [
      ...backdrop(c, 'window'),
      layer([at(w * 0.3, h * 0.98, k, people.standing(r, p, { wear: 'grey', top: p.near, skirt: p.dark }))], {}),
      layer([at(w * 0.68, h, k * 1.08, people.standing(r, p, { wear: 'bun', top: p.cloth2, skirt: p.cloth }))], {}),
      layer(
        [
          at(
            w * 0.5,
            h * 1.01,
            k * 0.72,
            people.standing(
              r,
              { ...p, cloth: p.accent },
              { child: true, wear: 'short', pose: 'hold', top: p.accent, skirt: p.cloth },
            ),
          ),
        ],
        {},
      ),
    ],
    alt: { zh: '祖孙三代站在窗边', en: 'Three generations stand by a window' },
    focal: { x: 0.5, y: 0.45 },
  };
}

module.exports = { three };
