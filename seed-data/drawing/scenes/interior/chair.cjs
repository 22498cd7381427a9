// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, at, layer, polygon } = require('../../core/shapes.cjs');
const { Things } = require('../../motifs/things.cjs');
const { room, greenView } = require('./parts.cjs');

function chair(c) {
  const { p, w, h } = c;
  return {
    layers: [
      ...room(c, { view: greenView(c), x: 0.62, wide: 0.26 }),
      layer([at(w * 0.4, h * 0.93, h * 0.0068, Things.chair(p))], { wobble: 0.5 }),
      layer(
        [
          f(
            `M${w * 0.36} ${h * 0.24}q${w * 0.06} ${h * 0.08} ${w * 0.02} ${h * 0.2}l${-w * 0.08} ${h * 0.02}q${-w * 0.01} ${-h * 0.12} ${w * 0.06} ${-h * 0.22}Z`,
            p.cloth2,
          ),
        ],
        {},
      ),
      layer(
        [
          f(
            polygon([
              [w * 0.2, h * 0.95],
              [w * 0.42, h * 0.93],
              [w * 0.3, h * 1.01],
              [w * 0.06, h * 1.02],
            ]),
            p.near,
            { opacity: 0.4 },
          ),
        ],
        { soft: 6, line: false, knock: 0 },
      ),
    ],
    alt: { zh: '窗光里一把空椅子，搭着一件衣服', en: 'An empty chair in window light, a garment over its back' },
    focal: { x: 0.4, y: 0.65 },
  };
}

module.exports = { chair };
