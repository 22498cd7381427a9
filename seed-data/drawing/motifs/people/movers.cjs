// Dancers and boxers: 100 units high, standing at y = 0.
'use strict';

const { f, d, l, at, curve, ellipse, ribbon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { head } = require('./heads.cjs');

// A limb through its joints: a form and not a line, so that it is left standing in a paper-cut.
function limb(points, width, colour) {
  const through = points.slice(1).flatMap(([x, y], i) => {
    const [fromX, fromY] = points[i];
    return [0.25, 0.5, 0.75, 1].map(t => [fromX + (x - fromX) * t, fromY + (y - fromY) * t]);
  });
  return f(
    ribbon([points[0], ...through], t => width * (1.06 - 0.2 * t)),
    colour,
  );
}

function dancer(r, p, { wear = 'opera', top = p.accent, skirt = p.leaf, prop = 'fan', male = false } = {}) {
  const sway = r.sign();
  const parts = [
    ...(male
      ? [
          limb(
            [
              [-3, -44],
              [-9, -24],
              [-16, -2],
            ],
            8,
            skirt,
          ),
          limb(
            [
              [3, -44],
              [14, -28],
              [12, -2],
            ],
            8,
            skirt,
          ),
          f('M-22 -3L-12 -3L-12 1L-24 1ZM8 -3L18 -3L20 1L8 1Z', p.dark),
        ]
      : [
          f('M-8 -48C-18 -32 -24 -14 -24 -2Q-8 4 4 0Q14 3 20 -4C18 -20 12 -34 8 -48Z', skirt),
          l('M-5 -44Q-14 -20 -14 -2M0 -44Q-3 -20 -4 0M5 -44Q10 -20 12 -2', light(skirt, -0.3), 1),
          f('M-24 -6Q-8 0 4 -4Q14 -1 20 -8L20 -3Q14 3 4 0Q-8 4 -24 -2Z', p.accent2),
        ]),
    f('M-8 -74C-11 -62 -7 -54 -10 -46Q0 -41 10 -46C13 -56 9 -64 8 -74Q0 -79 -8 -74Z', top),
    l('M-10 -47Q0 -42 10 -47', p.accent2, 2.2),
    d('M-3 -76L0 -64L3 -76Z', p.accent2),
    limb(
      [
        [-7, -72],
        [-20, -74],
        [-30, -86],
      ],
      5,
      top,
    ),
    limb(
      [
        [7, -72],
        [20, -66],
        [30, -72],
      ],
      5,
      top,
    ),
    f(ellipse(-31, -88, 2.4), p.skin),
    f(ellipse(31, -73, 2.4), p.skin),
    f('M-3 -82L-3 -75L3 -75L3 -82Z', p.skin),
    head(p, wear, { x: sway, y: -87, scale: 0.8, tilt: -10, blush: true }),
  ];
  const fan = (x, y, turn) =>
    at(
      x,
      y,
      1,
      [
        f('M0 0L-13 -13A18.4 18.4 0 0 1 13 -13Z', p.flower),
        l('M0 0L-9 -16M0 0L-4 -18M0 0V-18.4M0 0L4 -18M0 0L9 -16', p.light, 0.7),
        l('M-13 -13A18.4 18.4 0 0 1 13 -13', p.accent2, 1.8),
      ],
      { turn },
    );
  const ribbon = (x, y, s) =>
    l(
      curve([
        [x, y],
        [x + s * 16, y - 18],
        [x + s * 30, y - 4],
        [x + s * 40, y - 22],
        [x + s * 54, y - 12],
      ]),
      p.accent2,
      3.4,
    );
  if (prop === 'fan') parts.push(fan(-31, -89, -30), fan(31, -74, 60));
  if (prop === 'ribbon') parts.push(ribbon(-31, -88, -1), ribbon(31, -73, 1));
  if (prop === 'lantern')
    parts.push(
      l('M-31 -88L-40 -84', p.wood, 1),
      at(-42, -72, 0.75, [
        f('M0 -14C-12 -12 -12 10 0 12C12 10 12 -12 0 -14Z', p.accent),
        l('M-5 -12Q-9 0 -5 11M5 -12Q9 0 5 11', p.accent2, 1),
        l('M0 12V22', p.accent2, 2),
      ]),
      at(38, -58, 0.7, [f('M0 -14C-12 -12 -12 10 0 12C12 10 12 -12 0 -14Z', p.flower), l('M0 12V22', p.accent2, 2)]),
    );
  if (prop === 'drum')
    parts.push(
      f('M-14 -52L14 -52L12 -40L-12 -40Z', p.accent),
      f(ellipse(0, -52, 14, 4), p.light),
      l('M-31 -88L-10 -54M31 -73L10 -54', p.wood, 1.8),
    );
  if (prop === 'sticks')
    parts.push(
      l('M-31 -88L-14 -104M31 -73L44 -90', p.accent2, 2.6),
      f(ellipse(-14, -105, 3.4), p.accent),
      f(ellipse(44, -91, 3.4), p.accent),
    );
  return parts;
}

// Boxing: joints are given, so that every form has its own stance.
const Stances = {
  long: {
    hip: [0, -46],
    chest: [2, -70],
    head: [3, -88],
    feet: [
      [-30, -2],
      [26, -2],
    ],
    knees: [
      [-16, -22],
      [22, -26],
    ],
    hands: [
      [-38, -66],
      [44, -84],
    ],
    elbows: [
      [-20, -62],
      [24, -72],
    ],
  },
  mantis: {
    hip: [-4, -40],
    chest: [4, -62],
    head: [8, -80],
    feet: [
      [-34, -2],
      [22, -2],
    ],
    knees: [
      [-20, -18],
      [20, -24],
    ],
    hands: [
      [34, -60],
      [26, -92],
    ],
    elbows: [
      [20, -46],
      [22, -70],
    ],
  },
  short: {
    hip: [0, -42],
    chest: [4, -66],
    head: [8, -82],
    feet: [
      [-20, -2],
      [20, -2],
    ],
    knees: [
      [-16, -24],
      [16, -26],
    ],
    hands: [
      [26, -70],
      [30, -56],
    ],
    elbows: [
      [14, -52],
      [14, -46],
    ],
  },
  ground: {
    hip: [0, -20],
    chest: [-20, -30],
    head: [-34, -40],
    feet: [
      [44, -44],
      [26, -2],
    ],
    knees: [
      [22, -34],
      [18, -14],
    ],
    hands: [
      [-40, -2],
      [-4, -52],
    ],
    elbows: [
      [-32, -16],
      [-14, -44],
    ],
  },
  leap: {
    hip: [0, -58],
    chest: [0, -80],
    head: [2, -97],
    feet: [
      [-26, -30],
      [32, -56],
    ],
    knees: [
      [-20, -50],
      [18, -52],
    ],
    hands: [
      [-34, -96],
      [34, -86],
    ],
    elbows: [
      [-18, -86],
      [18, -76],
    ],
  },
};

function boxer(r, p, { stance = 'long', top = p.light, legs = p.dark, sleeves = false, wear = 'short' } = {}) {
  const s = Stances[stance];
  return [
    ...[0, 1].map(i => limb([s.hip, s.knees[i], s.feet[i]], 9, legs)),
    ...[0, 1].map(i => f(ellipse(s.feet[i][0] + 3, s.feet[i][1], 5, 2.4), p.near)),
    limb([s.chest, s.head], 5.4, light(p.skin, -0.1)),
    limb([s.hip, [(s.hip[0] + s.chest[0]) / 2 - 2, (s.hip[1] + s.chest[1]) / 2], s.chest], 15, top),
    ...[0, 1].map(i =>
      limb([[s.chest[0], s.chest[1] - 4], s.elbows[i], s.hands[i]], sleeves ? 8 : 5.6, light(top, -0.07)),
    ),
    ...(sleeves
      ? s.hands.map(([x, y], i) =>
          f(
            `M${x} ${y - 4}q${i ? 14 : -14} 10 ${i ? 20 : -20} 30q${i ? -12 : 12} -8 ${i ? -22 : 22} -22Z`,
            light(top, -0.04),
          ),
        )
      : []),
    ...s.hands.map(([x, y]) => f(ellipse(x, y, 3), p.skin)),
    l(`M${s.hip[0] - 8} ${s.hip[1] - 2}L${s.hip[0] + 8} ${s.hip[1] - 3}`, p.accent, 3.6),
    l(`M${s.hip[0] - 4} ${s.hip[1]}q-6 8 -3 16`, p.accent, 2.6),
    head(p, wear, { x: s.head[0], y: s.head[1], scale: 0.72, tilt: stance === 'ground' ? -50 : 6, look: 1 }),
  ];
}

module.exports = { limb, dancer, boxer };
