// People at feasts, at work, alone and together.
'use strict';

const { at, layer } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { backdrop } = require('./parts.cjs');

function pair(c, { wear = ['braid', 'bun'] } = {}) {
  const { r, p, w, h } = c;
  const k = Math.min(w, h) / 112;
  return {
    layers: [
      ...backdrop(c, 'plain'),
      layer([at(w * 0.34, h, k, people.bust(r, p, { wear: wear[0], tilt: 9, look: 1 }))], { wobble: 0.5 }),
      layer(
        [
          at(
            w * 0.66,
            h * 1.02,
            k,
            people.bust(r, { ...p, cloth: p.flower }, { wear: wear[1], tilt: -9, look: -1, robe: p.flower }),
          ),
        ],
        { wobble: 0.5 },
      ),
    ],
    alt: { zh: '两个女子挨着，头微微相靠', en: 'Two women close together, heads inclined' },
    focal: { x: 0.5, y: 0.42 },
  };
}

module.exports = { pair };
