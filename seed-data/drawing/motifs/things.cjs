// Things of the house and table, toys, tools and instruments: about 100 units high, foot at y = 0 unless said.
'use strict';
const { f, d, l, at, curve, ellipse, rect, leaf, n } = require('../core/shapes.cjs');
const { light } = require('../core/pixels.cjs');

const shade = (colour, from = 0.22, to = -0.22) => [light(colour, from), 1, light(colour, to), 1, 0];
const solid = (path, colour) => f(path, colour, { grad: shade(colour) });

// Turned vessels: the right half of the outline, mirrored.
function turned(points, colour) {
  const right = points.map(([x, y]) => [x, y]);
  const left = points.map(([x, y]) => [-x, y]).reverse();
  return solid(
    `${curve(right)}L${left[0][0]} ${left[0][1]}${curve(left)
      .slice(1)
      .replace(/^[^C]*/, '')}Z`,
    colour,
  );
}

const Things = {
  vase: (p, c = p.cloth) => [
    turned(
      [
        [9, -100],
        [12, -92],
        [8, -80],
        [26, -56],
        [30, -36],
        [16, -6],
        [18, 0],
      ],
      p.light,
    ),
    d('M-24 -50Q0 -42 24 -50L27 -40Q0 -32 -27 -40Z', c),
    l('M-26 -30Q-16 -22 -6 -30Q4 -38 14 -30Q20 -26 26 -30M-10 -80Q0 -76 10 -80', c, 1.8),
    f(ellipse(0, -100, 9, 2.6), light(c, -0.3)),
  ],
  jug: (p, c = p.cloth) => [
    l('M24 -66Q50 -58 26 -26', c, 6),
    turned(
      [
        [16, -84],
        [14, -70],
        [28, -44],
        [26, -14],
        [18, 0],
      ],
      c,
    ),
    f('M-16 -84L-26 -90L-14 -74Z', c),
    f(ellipse(0, -84, 16, 4), light(c, -0.35)),
  ],
  bowl: (p, c = p.light) => [
    f('M-44 -38Q-40 -4 -14 -4L14 -4Q40 -4 44 -38Z', c, { grad: shade(c) }),
    f(rect(-14, -5, 28, 5), light(c, -0.2)),
    f(ellipse(0, -38, 44, 9), light(c, -0.16)),
    d('M-38 -22Q0 -10 38 -22L36 -17Q0 -5 -36 -17Z', p.cloth),
  ],
  cup: (p, c = p.light) => [
    f('M-20 -34Q-18 -2 -8 0L8 0Q18 -2 20 -34Z', c, { grad: shade(c) }),
    f(ellipse(0, -34, 20, 5), light(c, -0.2)),
    f(ellipse(0, -33, 16, 3.6), p.wood),
  ],
  teapot: (p, c = p.wood) => [
    l('M34 -48Q58 -44 34 -16', c, 6),
    f('M-34 -40Q-56 -48 -58 -60L-50 -62Q-44 -50 -30 -52Z', c),
    f('M-36 -34Q-38 -60 0 -60Q38 -60 36 -34Q34 0 0 0Q-34 0 -36 -34Z', c, { grad: shade(c) }),
    f('M-16 -59Q0 -68 16 -59Z', light(c, -0.15)),
    f(ellipse(0, -67, 5), c),
  ],
  kettle: p => [
    l('M-28 -66Q0 -118 28 -66', p.dark, 5),
    f('M-34 -30Q-62 -40 -66 -62L-56 -64Q-50 -48 -30 -48Z', p.far),
    f('M-34 0Q-46 -60 0 -66Q46 -60 34 0Z', p.far, { grad: shade(p.far, 0.5, -0.3) }),
    f('M-16 -64Q0 -74 16 -64Z', p.mid),
    f(ellipse(0, -73, 4), p.dark),
    l('M-36 -12H36', p.mid, 2),
  ],
  bread: p => [
    f('M-46 0Q-54 -30 -20 -34Q10 -42 40 -28Q54 -16 44 0Z', p.accent2, { grad: shade(p.accent2) }),
    l('M-26 -28l10 14M-4 -32l10 14M18 -30l10 14', light(p.accent2, 0.5), 3),
  ],
  knife: p => [f('M-60 -6L16 -14L18 -4L-50 -1Z', p.far), f('M16 -14L58 -14L58 -4L18 -4Z', p.wood)],
  bottle: (p, c) => [
    f('M-8 -100L8 -100L8 -74Q22 -64 22 -44L22 -2Q22 0 18 0L-18 0Q-22 0 -22 -2L-22 -44Q-22 -64 -8 -74Z', c, {
      opacity: 0.72,
      grad: [light(c, 0.5), 1, light(c, -0.3), 1, 0],
    }),
    d('M-16 -50Q-16 -60 -10 -66L-8 -10L-16 -6Z', light(c, 0.75)),
    f(ellipse(0, -100, 9, 2.6), light(c, -0.4)),
  ],
  lantern: (p, c = p.accent) => [
    l('M0 -110V-92', p.dark, 2),
    f(rect(-14, -96, 28, 7), p.accent2),
    f('M0 -90C-44 -90 -44 -24 0 -24C44 -24 44 -90 0 -90Z', c),
    l('M-14 -88Q-34 -57 -14 -26M14 -88Q34 -57 14 -26M0 -90V-24', light(c, -0.25), 1.6),
    d(ellipse(0, -57, 15), p.lamp),
    f(rect(-14, -26, 28, 7), p.accent2),
    l('M-6 -18V0M0 -18V6M6 -18V0', p.accent2, 2),
  ],
  basket: (p, c = p.accent2) => [
    l('M-36 -44Q0 -112 36 -44', c, 5),
    f('M-44 -46L44 -46L32 0L-32 0Z', c, { grad: shade(c) }),
    l(
      Array.from({ length: 4 }, (_, i) => `M${-42 + i * 3} ${-36 + i * 11}H${42 - i * 3}`).join('') +
        Array.from({ length: 7 }, (_, i) => `M${-36 + i * 12} -46L${-26 + i * 8.6} 0`).join(''),
      light(c, -0.32),
      2,
    ),
    f(ellipse(0, -46, 44, 7), light(c, -0.3)),
  ],
  drum: (p, c = p.accent) => [
    f('M-46 -62Q-56 -32 -46 -4L46 -4Q56 -32 46 -62Z', c, { grad: shade(c) }),
    f(ellipse(0, -4, 46, 9), light(c, -0.25)),
    f(ellipse(0, -62, 46, 13), p.light),
    l(ellipse(0, -62, 40, 10), light(p.light, -0.2), 1),
    ...Array.from({ length: 9 }, (_, i) =>
      d(ellipse(-42 + i * 10.5, -47 + 3 * Math.sin(((i + 0.5) / 9) * Math.PI), 2.4), p.accent2),
    ),
    d('M-16 -26Q0 -36 16 -26Q12 -14 0 -12Q-12 -14 -16 -26Z', p.accent2),
  ],
  gong: p => [
    l('M-20 -100Q0 -112 20 -100', p.accent, 3),
    f(ellipse(0, -50, 48), p.accent2, { grad: shade(p.accent2, 0.4, -0.3) }),
    l(ellipse(0, -50, 40) + ellipse(0, -50, 31), light(p.accent2, -0.3), 1.6),
    f(ellipse(0, -50, 15), light(p.accent2, 0.3)),
  ],
  cymbals: p => [
    at(
      -24,
      -44,
      1,
      [
        f(ellipse(0, 0, 34, 40), p.accent2, { grad: shade(p.accent2, 0.4, -0.3) }),
        f(ellipse(0, 0, 11, 13), light(p.accent2, 0.35)),
        l('M0 0Q-30 40 -22 62', p.accent, 4),
      ],
      { turn: -18 },
    ),
    at(
      30,
      -50,
      1,
      [
        f(ellipse(0, 0, 34, 40), light(p.accent2, -0.1), { grad: shade(p.accent2, 0.3, -0.35) }),
        f(ellipse(0, 0, 11, 13), light(p.accent2, 0.35)),
        l('M0 0Q30 40 24 60', p.accent, 4),
      ],
      { turn: 18 },
    ),
  ],
  suona: p => [
    f('M-4 -92L4 -92L9 -34L-9 -34Z', p.wood),
    ...Array.from({ length: 7 }, (_, i) => d(ellipse(0, -86 + i * 7.6, 1.7), p.dark)),
    f('M-9 -36L9 -36Q13 -14 32 0Q0 9 -32 0Q-13 -14 -9 -36Z', p.accent2, { grad: shade(p.accent2, 0.4, -0.3) }),
    l('M-14 -20Q0 -16 14 -20', light(p.accent2, -0.35), 1.4),
    f(ellipse(0, -97, 6, 2), p.accent2),
    f('M-2 -97L2 -97L3 -112L-3 -112Z', p.light),
    l('M6 -44Q24 -34 20 -10', p.accent, 2),
    f('M16 -12L24 -12L22 8L18 8Z', p.accent),
  ],
  erhu: p => [
    l('M0 -14V-104', p.wood, 3.4),
    l('M-9 -94L3 -96M-9 -84L3 -86', p.wood, 3),
    f('M-13 -22L13 -22L16 -2L-16 -2Z', p.wood, { grad: shade(p.wood) }),
    l('M-3 -20L-2 -92M3 -20L3 -88', p.light, 0.8),
    l('M-34 -8L40 -22', p.wood, 1.8),
    l('M-34 -5L40 -19', p.light, 1),
    f('M-5 -104Q0 -114 6 -104Z', p.wood),
  ],
  sanxian: p => [
    l('M0 -30V-106', p.wood, 4.4),
    f(ellipse(0, -18, 17, 19), p.wood),
    f(ellipse(0, -18, 13, 15), p.light),
    l('M-2 -6V-98M0 -6V-98M2 -6V-98', p.dark, 0.6),
    l('M-8 -100L8 -98M-8 -94L8 -92', p.wood, 2.4),
    f('M-6 -106Q0 -116 6 -106Z', p.wood),
    l('M-8 -26l6 5m-4 -12l6 5m4 16l6 5', p.ground, 1),
  ],
  qin: p => [
    f('M-100 -12Q-104 -24 -96 -26L60 -32Q88 -34 100 -24Q104 -14 96 -8L-94 -4Q-100 -6 -100 -12Z', p.wood, {
      grad: [light(p.wood, 0.25), 1, light(p.wood, -0.4), 1],
    }),
    l(Array.from({ length: 7 }, (_, i) => `M-92 ${-8 - i * 2.4}L84 ${-12 - i * 2.4}`).join(''), p.light, 0.6),
    ...Array.from({ length: 13 }, (_, i) => d(ellipse(-76 + i * 11.6, -27.5 - i * 0.25, 1.5), p.light)),
    f('M78 -31L84 -31L84 -10L78 -10Z', light(p.wood, -0.4)),
    l('M86 -10Q96 14 90 28M92 -12Q104 10 102 26', p.accent, 2),
  ],
  yangqin: p => [
    f('M-60 0L-40 -40L40 -40L60 0Z', p.wood, { grad: shade(p.wood) }),
    d('M-52 -4L-36 -36L36 -36L52 -4Z', p.accent2),
    l(Array.from({ length: 9 }, (_, i) => `M${-50 + i * 1.6} ${-6 - i * 3.6}H${50 - i * 1.6}`).join(''), p.light, 0.8),
    l('M-16 -38L-20 -4M18 -38L22 -4', p.dark, 3),
    l('M-30 -58L4 -22M50 -60L18 -24', p.dark, 1.4),
  ],
  sheng: p => [
    ...Array.from({ length: 9 }, (_, i) =>
      solid(rect(-18 + i * 4, -60 - 34 * Math.sin(((i + 0.5) / 9) * Math.PI), 3.6, 60 + 26), p.accent2),
    ),
    l('M-19 -58H19', p.dark, 3),
    f('M-22 -34Q-24 -8 0 -6Q24 -8 22 -34Z', p.wood),
    f('M20 -26L40 -20L40 -15L20 -18Z', p.wood),
  ],
  clapper: p => [
    ...[-18, 0, 18].map((a, i) =>
      at(0, -10, 1, [f('M-9 0Q-13 -70 -7 -84L7 -84Q13 -70 9 0Z', i % 2 ? p.wood : light(p.wood, 0.15))], { turn: a }),
    ),
    l('M-20 -16Q0 0 20 -16', p.accent, 4),
    l('M0 -8Q10 12 2 30', p.accent, 3),
  ],
  fishDrum: p => [
    at(
      0,
      -50,
      1,
      [
        f('M-11 -64L11 -64L11 64L-11 64Z', p.accent2, { grad: shade(p.accent2) }),
        f(ellipse(0, -64, 11, 4), p.light),
        l('M-11 -30H11M-11 20H11', light(p.accent2, -0.3), 2),
        d('M-5 -10Q0 -18 5 -10Q4 4 0 8Q-4 4 -5 -10Z', p.accent),
      ],
      { turn: 24 },
    ),
  ],
  octagonal: p => [
    f('M-20 -92L20 -92L44 -68L44 -32L20 -8L-20 -8L-44 -32L-44 -68Z', p.wood),
    f('M-16 -83L16 -83L35 -64L35 -36L16 -17L-16 -17L-35 -36L-35 -64Z', p.light),
    ...[
      [0, -88],
      [0, -12],
      [40, -50],
      [-40, -50],
      [32, -80],
      [-32, -80],
      [32, -20],
    ].map(([x, y]) => d(ellipse(x, y, 4, 3), p.accent2)),
    l('M-32 -20Q-54 0 -48 22M-30 -18Q-44 6 -36 26', p.accent, 3),
  ],
  fan: (p, c = p.light) => [
    f('M0 0L-66 -44A80 80 0 0 1 66 -44Z', c),
    l(
      Array.from({ length: 11 }, (_, i) => {
        const a = Math.PI + 0.59 + (i / 10) * (Math.PI - 1.18);
        return `M0 0L${n(Math.cos(a) * 79)} ${n(Math.sin(a) * 79)}`;
      }).join(''),
      p.wood,
      1.4,
    ),
    f('M0 6L-28 -22A38 38 0 0 1 28 -22Z', p.wood),
    f(ellipse(0, 2, 3), p.accent2),
    l('M0 4Q8 20 2 36', p.accent, 2),
  ],
  umbrella: (p, c = p.accent) => [
    f('M-60 -60Q-50 -106 0 -108Q50 -106 60 -60Q40 -70 28 -60Q14 -70 0 -60Q-14 -70 -28 -60Q-40 -70 -60 -60Z', c),
    l('M0 -108L-28 -60M0 -108V-60M0 -108L28 -60', light(c, -0.3), 1.6),
    l('M0 -108V0', p.wood, 3),
  ],
  chair: p => [
    l('M-26 0V-104M26 -48V0M-26 -48H26M-12 -40V0M38 -42V0', p.wood, 5),
    f('M-28 -52L26 -52L40 -42L-14 -42Z', light(p.wood, 0.15)),
    f('M-24 -58L24 -58L34 -50L-14 -50Z', p.cloth2),
    l('M-26 -102H-2M-2 -104V-54M-26 -84H-2M-26 -70H-2', p.wood, 4),
  ],
  kite: (p, c = p.accent) => [
    f(
      'M0 -56C-30 -90 -80 -80 -92 -40C-60 -50 -34 -40 -18 -22C-34 -18 -44 -6 -50 8C-28 4 -12 6 0 14C12 6 28 4 50 8C44 -6 34 -18 18 -22C34 -40 60 -50 92 -40C80 -80 30 -90 0 -56Z',
      c,
    ),
    d('M-60 -60Q-40 -62 -26 -40Q-46 -48 -70 -46Z', p.accent2),
    d('M60 -60Q40 -62 26 -40Q46 -48 70 -46Z', p.accent2),
    d(ellipse(0, -34, 10, 16), p.light),
    d(ellipse(-4, -42, 2.6), p.dark),
    d(ellipse(4, -42, 2.6), p.dark),
    l('M-6 14Q-22 40 -8 62Q4 84 -10 104M6 14Q22 40 10 62Q0 84 14 104', p.accent2, 3),
  ],
  haws: p => [
    l('M0 20V-104', p.accent2, 3),
    ...Array.from({ length: 6 }, (_, i) => [
      f(ellipse(0, -92 + i * 17, 10), '#b3211c', { grad: ['#e05a45', 1, '#8f1512', 1, 40] }),
      d(
        'M-5 -95Q-2 -99 2 -97Q-2 -94 -5 -91Z'.replace(/(-\d+)/g, v =>
          Number(v) <= -90 ? String(Number(v) + i * 17) : v,
        ),
        '#fbd7c6',
      ),
    ]).flat(),
  ],
  peach: p => [
    f('M0 -78C-50 -70 -46 -6 0 0C46 -6 50 -70 0 -78Z', '#efc4b0', { grad: ['#e8747c', 1, '#f7e6cf', 1, 60] }),
    l('M0 -78Q-14 -40 0 -4', '#c9566a', 2),
    f(leaf(-4, -10, 50, 20, 2.7), p.leaf),
    f(leaf(4, -10, 50, 20, 0.4), p.leaf),
  ],
  loaf: (p, c = '#f4e8d0') => [
    f('M-50 0Q-58 -48 0 -60Q58 -48 50 0Q0 8 -50 0Z', c, { grad: [light(c, 0.3), 1, light(c, -0.12), 1] }),
    l('M-34 -34Q0 -58 34 -34M-20 -50Q0 -36 20 -50', light(c, -0.16), 2),
    ...[
      [0, -46],
      [-26, -28],
      [26, -28],
      [0, -20],
    ].map(([x, y]) => d(ellipse(x, y, 5, 4), '#8e2a22')),
  ],
  gourd: (p, c = p.accent2) => [
    f(
      'M-2 -108Q-8 -98 -4 -92C-26 -88 -26 -56 -10 -52C-46 -46 -44 0 0 0C44 0 46 -46 10 -52C26 -56 26 -88 4 -92Q2 -100 6 -108Z',
      c,
      { grad: shade(c) },
    ),
    l('M2 -108Q14 -112 18 -102', p.leaf, 3),
  ],
  mortar: p => [
    l('M10 -96L-4 -40', p.ground, 9),
    f('M-36 -50Q-34 -10 -18 0L18 0Q34 -10 36 -50Z', p.mid, { grad: shade(p.mid) }),
    f(ellipse(0, -50, 36, 9), p.near),
    d('M-36 -36Q0 -26 36 -36L35 -30Q0 -20 -35 -30Z', light(p.mid, 0.3)),
  ],
  jar: (p, c = p.wood) => [
    turned(
      [
        [18, -88],
        [16, -80],
        [38, -56],
        [36, -20],
        [22, 0],
      ],
      c,
    ),
    f(ellipse(0, -88, 18, 5), light(c, -0.35)),
    f('M-20 -90Q0 -108 20 -90Z', p.accent),
    d('M-14 -54L14 -54L14 -22L-14 -22Z', p.accent),
    l('M-7 -46H7M0 -50V-28M-8 -38H8', p.light, 2),
  ],
  scroll: p => [
    f(rect(-30, -96, 60, 92), p.light),
    f(rect(-34, -100, 68, 7), p.wood),
    f(rect(-34, -6, 68, 7), p.wood),
    l('M-18 -84V-20M-6 -84V-34M6 -84V-24M18 -84V-44', p.dark, 2),
  ],
  book: p => [
    f('M0 -70Q-30 -84 -60 -72V-4Q-30 -16 0 -2Z', p.light),
    f('M0 -70Q30 -84 60 -72V-4Q30 -16 0 -2Z', light(p.light, -0.06)),
    l(
      'M-50 -62Q-30 -68 -10 -60M-50 -50Q-30 -56 -10 -48M-50 -38Q-30 -44 -10 -36M10 -60Q30 -68 50 -62M10 -48Q30 -56 50 -50M10 -36Q30 -44 50 -38',
      p.mid,
      1.6,
    ),
  ],
  lamp: p => [
    f('M-6 0L-12 -8L12 -8L6 0Z', p.dark),
    f(rect(-3, -50, 6, 44), p.dark),
    f('M-34 -50Q-22 -88 0 -88Q22 -88 34 -50Z', p.leaf, { grad: shade(p.leaf) }),
    f(ellipse(0, -50, 34, 6), p.lamp),
  ],
  tableOf: (p, wide = 160) => [
    f(rect(-wide / 2, -60, wide, 8), p.wood),
    l(`M${-wide / 2 + 8} -52V0M${wide / 2 - 8} -52V0`, p.wood, 7),
    f(rect(-wide / 2 + 4, -52, wide - 8, 10), light(p.wood, -0.2)),
  ],
};

// Opera face: a ground, brows, eyes, mouth, each of it symmetrical.
function operaMask(r, p, c) {
  const side = s => [
    d(`M${s * 8} -60Q${s * 30} -84 ${s * 40} -62Q${s * 26} -66 ${s * 12} -50Z`, p.dark),
    d(`M${s * 6} -46Q${s * 24} -60 ${s * 38} -44Q${s * 24} -34 ${s * 8} -40Z`, p.light),
    d(ellipse(s * 22, -45, 6), p.dark),
    d(`M${s * 14} -28Q${s * 40} -34 ${s * 36} -10Q${s * 24} -6 ${s * 14} -18Z`, r.pick([p.accent2, p.light, p.accent])),
    l(`M${s * 20} -70Q${s * 40} -50 ${s * 36} -24`, p.light, 2),
  ];
  return [
    f('M-46 -50C-48 -96 -26 -108 0 -108C26 -108 48 -96 46 -50C44 -16 24 0 0 4C-24 0 -44 -16 -46 -50Z', c),
    d('M-7 -104L7 -104L10 -64L0 -52L-10 -64Z', r.pick([p.light, p.accent2, p.dark])),
    ...side(-1),
    ...side(1),
    d('M-7 -34Q0 -44 7 -34Q10 -22 0 -18Q-10 -22 -7 -34Z', light(c, -0.25)),
    d('M-16 -10Q0 -18 16 -10Q0 2 -16 -10Z', p.accent),
    l('M-14 -9Q0 -12 14 -9', p.dark, 1.4),
  ];
}

module.exports = { Things, operaMask, turned, solid, shade };
