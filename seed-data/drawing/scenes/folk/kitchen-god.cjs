// People at feasts, at work, alone and together.
'use strict';

const { f, d, l, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const people = require('../../motifs/people.cjs');
const animals = require('../../motifs/animals.cjs');

function kitchenGod(c) {
  const { r, p, w, h } = c;
  const k = Math.min(w, h) / 118;
  const cloud = (x, y) => land.cloudScroll(x, y, w * 0.05, p.light, p.cloth);
  return {
    layers: [
      layer([f(rect(0, 0, w, h), p.sky2)], { ground: true }),
      layer(
        [
          f(rect(w * 0.05, h * 0.05, w * 0.9, h * 0.9), p.accent2),
          f(rect(w * 0.08, h * 0.08, w * 0.84, h * 0.84), p.light),
        ],
        {},
      ),
      layer([cloud(w * 0.24, h * 0.26), cloud(w * 0.8, h * 0.26)], {}),
      layer(
        [
          at(w * 0.5, h * 0.86, k * 0.78, [
            f('M-44 0C-46 -34 -30 -56 0 -58C30 -56 46 -34 44 0Z', p.accent),
            d('M-30 -10Q0 -26 30 -10L30 0L-30 0Z', p.accent2),
            d(ellipse(0, -34, 11), p.accent2),
            l('M-24 -46Q-36 -24 -30 0M24 -46Q36 -24 30 0', p.dark, 1.4),
            f(rect(-4, -46, 8, 30), p.light),
            at(0, -74, 1.5, [people.head(p, 'none', { blush: true })]),
            f('M-16 -84L-14 -100L14 -100L16 -84Z', p.dark),
            f('M-40 -90L-16 -92L-16 -86L-40 -84ZM40 -90L16 -92L16 -86L40 -84Z', p.dark),
            f('M-10 -62Q0 -58 10 -62L6 -40L0 -34L-6 -40Z', p.dark),
          ]),
        ],
        {},
      ),
      layer(
        [
          at(w * 0.18, h * 0.9, k * 0.5, people.standing(r, p, { wear: 'bun', pose: 'hold' })),
          at(w * 0.82, h * 0.9, k * 0.5, people.standing(r, { ...p, cloth: p.leaf }, { wear: 'bun', pose: 'hold' })),
        ],
        {},
      ),
      layer(
        [
          at(w * 0.3, h * 0.93, k * 0.24, animals.rooster(p)),
          at(w * 0.7, h * 0.93, k * 0.24, animals.donkey(p.mid, p)),
        ],
        {},
      ),
    ],
    alt: {
      zh: '灶神端坐，两侍者分立，鸡驴在下，如灶马画',
      en: 'The kitchen god enthroned between attendants, as on a household print',
    },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { kitchenGod };
