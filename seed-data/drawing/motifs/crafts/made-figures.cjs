// Figures, toys, puppets, lions and dragons. About 100 units high, standing on y = 0.
'use strict';

const { f, d, l, at, ellipse, blob, rect, ribbon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { shade } = require('../things.cjs');
const plants = require('../plants.cjs');
const animals = require('../animals.cjs');
const people = require('../people.cjs');
const still = require('../still.cjs');

module.exports = {
  figurine: p => [
    f(ellipse(0, -4, 34, 8), p.ground),
    f('M-26 -6C-30 -40 -16 -54 0 -54C16 -54 30 -40 26 -6Z', p.accent),
    d('M-10 -50L0 -26L10 -50Z', p.accent2),
    ...[-14, 14].map(x => d(ellipse(x, -20, 6), p.accent2)),
    at(0, -68, 1.6, [people.head(p, 'bun', { blush: true })]),
  ],
  clayTiger: p => [
    at(0, -46, 0.98, animals.tigerFace('#e0a03a', { ...p, flower: '#d84a5a', leaf: '#3f8a5a', accent: '#c8332b' })),
    f('M-40 -10Q0 8 40 -10L44 0L-44 0Z', '#c8332b'),
  ],
  tigerShoe: p =>
    [
      [-30, 0],
      [34, -6],
    ].map(([x, y]) =>
      at(x, y, 0.56, [
        f('M-50 0C-56 -50 -20 -70 10 -62C40 -56 56 -30 52 0Z', p.accent),
        d('M-10 -62C10 -70 36 -52 46 -34L20 -30Q0 -40 -10 -62Z', p.dark),
        at(-20, -28, 0.62, animals.tigerFace('#e8b13a', p)),
        l('M-50 -3H52', p.light, 4),
      ]),
    ),
  clothTiger: p => [
    at(0, -40, 0.9, animals.tiger('#e2b04a', p)),
    ...[-20, 0, 20, 34].map((x, i) => at(x, -42 + (i % 2) * 12, 0.5, plants.Flowers.plum(still, p.accent, p))),
  ],
  stoneLion: p => [
    f(rect(-40, -16, 80, 16), p.mid),
    f('M-30 -16C-36 -50 -26 -66 -8 -70L14 -66C30 -54 34 -34 30 -16Z', p.far, { grad: shade(p.far) }),
    ...Array.from({ length: 11 }, (_, i) =>
      f(
        ellipse(Math.cos(i * 0.57 + 2.4) * 22 - 2, -74 + Math.sin(i * 0.57 + 2.4) * 22, 8),
        light(p.far, i % 2 ? -0.1 : 0.08),
      ),
    ),
    f('M-20 -76C-22 -94 16 -96 18 -76C18 -60 -16 -58 -20 -76Z', light(p.far, 0.14)),
    d(ellipse(-9, -80, 3), p.dark),
    d(ellipse(8, -80, 3), p.dark),
    d('M-12 -68Q0 -60 12 -68Q0 -54 -12 -68Z', p.dark),
    f(ellipse(-20, -22, 11), p.mid),
    l('M-27 -27Q-20 -20 -13 -27M-30 -20Q-20 -14 -10 -20', light(p.mid, 0.3), 1),
  ],
  puppet: p => [
    l('M0 -30V16M-30 -64L-16 16M30 -64L16 16', p.wood, 2.4),
    f('M-26 -72Q0 -82 26 -72L34 -36L22 -40L22 -22Q0 -14 -22 -22L-22 -40L-34 -36Z', p.accent),
    d('M-7 -76L0 -40L7 -76Z', p.accent2),
    at(0, -90, 1.2, [people.head(p, 'opera', { blush: true })]),
  ],
  shadow: p => [
    f('M-10 -84C-22 -92 -14 -108 4 -106C18 -104 20 -92 14 -86L22 -82L14 -78Q12 -72 4 -72L-4 -74Z', p.accent),
    d('M2 -94Q8 -98 12 -93Q7 -90 2 -94Z', p.light),
    f('M-4 -108C-26 -112 -30 -96 -18 -84L-10 -86Q-14 -98 -4 -108Z', p.dark),
    f('M-6 -72L12 -72Q30 -50 26 -34L-18 -34Q-20 -56 -6 -72Z', p.leaf),
    ...[
      [-2, -58],
      [10, -52],
      [2, -44],
    ].map(([x, y]) => d(ellipse(x, y, 3.4), p.light)),
    f('M12 -68L44 -80L48 -74L20 -56Z', p.leaf),
    f('M-6 -66L-38 -50L-34 -44L-2 -56Z', p.leaf),
    f('M-18 -34L26 -34Q36 -14 32 0L-24 0Q-26 -18 -18 -34Z', p.accent2),
    l('M-10 -30Q-14 -14 -14 -2M4 -30V-2M16 -30Q22 -14 22 -2', p.light, 2),
    l('M46 -78L70 -20M-36 -48L-60 0M4 -60L30 40', p.wood, 1.4),
  ],
  lionHead: p => [
    ...Array.from({ length: 17 }, (_, i) =>
      f(
        blob(still, Math.cos(i * 0.37 + 2.9) * 46, -54 + Math.sin(i * 0.37 + 2.9) * 44, 15, 13, 0),
        i % 2 ? p.accent : p.accent2,
      ),
    ),
    f('M-44 -50C-46 -92 46 -92 44 -50C44 -16 24 0 0 0C-24 0 -44 -16 -44 -50Z', p.accent),
    ...[-1, 1].flatMap(s => [
      d(ellipse(s * 20, -58, 14), p.light),
      d(ellipse(s * 20, -57, 8), p.dark),
      d(`M${s * 6} -76Q${s * 24} -88 ${s * 38} -72Q${s * 22} -78 ${s * 6} -70Z`, p.accent2),
      f(`M${s * 34} -80Q${s * 56} -92 ${s * 50} -64Z`, p.accent2),
    ]),
    d('M-10 -44Q0 -54 10 -44Q10 -34 0 -32Q-10 -34 -10 -44Z', p.accent2),
    d('M-30 -26Q0 -36 30 -26Q24 -6 0 -6Q-24 -6 -30 -26Z', p.dark),
    d('M-20 -25L-14 -17L-8 -26L0 -18L8 -26L14 -17L20 -25L12 -29H-12Z', p.light),
    d(ellipse(0, -88, 7), p.leaf),
  ],
  dragon: p => {
    const pts = Array.from({ length: 15 }, (_, i) => [-74 + i * 9.4, -50 + Math.sin(i * 0.86) * 30]);
    return [
      f(
        ribbon(pts, t => 22 * (0.3 + t * 0.8)),
        p.accent2,
      ),
      ...pts.slice(1, 13).map(([x, y], i) => l(`M${x - 4} ${y - 9 - i * 0.3}q5 9 0 18`, p.accent, 1.8)),
      ...pts.slice(1, 13).map(([x, y], i) => f(`M${x - 4} ${y - 8 - i * 0.5}l4 ${-10 - i * 0.4}l5 9Z`, p.accent)),
      ...pts.filter((_, i) => i % 3 === 1).map(([x, y]) => l(`M${x} ${y + 8}V${24}`, p.wood, 2)),
      at(64, -42, 0.62, [
        f('M-20 -14C-14 -34 20 -34 34 -16L52 -14Q60 -4 48 2L18 6L40 14Q24 26 -4 18C-24 12 -26 -2 -20 -14Z', p.accent2),
        d(ellipse(10, -14, 6), p.light),
        d(ellipse(11, -14, 3), p.dark),
        l('M0 -28Q-16 -50 -34 -50M10 -30Q4 -54 -10 -62', p.wood, 4),
        l('M50 -8Q70 -20 66 -40M48 0Q72 4 76 22', p.accent, 2.4),
        f('M-22 -16Q-50 -16 -46 4Q-34 -2 -20 6Z', p.accent),
        f('M-14 14Q-34 24 -28 40Q-12 30 4 18Z', p.accent),
      ]),
      f(ellipse(92, -84, 8), p.accent),
    ];
  },
  landBoat: p => [
    f('M-66 -42C-46 -30 46 -30 66 -46C60 -16 44 0 30 0L-34 0C-50 -4 -62 -20 -66 -42Z', p.accent),
    ...Array.from({ length: 7 }, (_, i) => d(ellipse(-42 + i * 14, -18, 5), i % 2 ? p.accent2 : p.light)),
    l('M-34 -36V-100M34 -36V-100', p.accent2, 3),
    f('M-46 -98Q0 -128 46 -98L38 -92Q0 -112 -38 -92Z', p.leaf),
    at(0, -30, 0.66, people.standing(still, p, { wear: 'opera', pose: 'wide' })),
    f('M-66 -42C-46 -30 46 -30 66 -46L62 -30C40 -20 -40 -20 -62 -30Z', p.accent2),
  ],
  stilts: p => [
    l('M-9 -44L-14 26M9 -44L16 26', p.wood, 4),
    at(
      0,
      -38,
      0.76,
      people.standing(still, p, { wear: 'opera', pose: 'both', child: true, top: p.accent, skirt: p.leaf }),
    ),
  ],
  donkeyDance: p => [
    at(0, -30, 1, animals.donkey(p.near, p)),
    at(6, -30, 0.62, people.standing(still, p, { wear: 'opera', pose: 'wide', top: p.accent })),
    f('M-34 -36Q0 -20 38 -36L40 -10Q0 6 -36 -10Z', p.accent),
    ...[-20, 0, 20].map(x => d(ellipse(x, -20, 5), p.accent2)),
  ],
};
