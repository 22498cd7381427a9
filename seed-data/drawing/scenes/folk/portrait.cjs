// People at feasts, at work, alone and together.
'use strict';

const { at, layer } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { Wears, backdrop } = require('./parts.cjs');

function portrait(c, { wear = 'bun', jewels = false, back = 'plain', open = 'cross' } = {}) {
  const { r, p, w, h } = c;
  const [zh, en] = Wears[wear];
  const k = Math.min(w / 98, h / 106);
  return {
    layers: [
      ...backdrop(c, back),
      layer(
        [
          at(
            w * 0.5,
            h * 1.005,
            k,
            people.bust(r, p, { wear, jewels, open, robe: wear === 'nurse' ? p.light : p.cloth }),
            { flip: c.flip },
          ),
        ],
        { wobble: 0.5, texture: 0.7 },
      ),
    ],
    alt: {
      zh: `想象的半身人像，${zh}，垂目，不画任何真人`,
      en: `An imagined half-length figure with ${en}, eyes lowered; it portrays nobody`,
    },
    focal: { x: 0.5, y: 0.38 },
  };
}

module.exports = { portrait };
