// People, without likeness: figures 100 units high standing at y = 0, and busts 100 high cut at y = 0.
'use strict';

const { f, d, l, ellipse, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { head } = require('./heads.cjs');

// A bust: shoulders, collar, head; clothes with a band of woven ornament.
function bust(
  r,
  p,
  {
    wear = 'bun',
    tilt = r.range(-8, 8),
    look = r.sign() * r.range(0.3, 1),
    robe = p.cloth,
    trim = p.accent2,
    open = 'cross',
    jewels = false,
  } = {},
) {
  const dots = r.times(9, (i, t) =>
    d(ellipse(-34 + t * 68, -8 - Math.sin(t * Math.PI) * 5, 2), i % 2 ? trim : p.light),
  );
  return [
    f('M-8 -44L-8 -26L8 -26L8 -44Z', light(p.skin, -0.12)),
    f('M-46 0C-46 -18 -36 -26 -20 -30C-12 -32 -9 -36 -8 -38Q0 -28 8 -38C9 -36 12 -32 20 -30C36 -26 46 -18 46 0Z', robe),
    d('M12 -31C30 -27 40 -18 40 0L30 0C31 -14 24 -24 10 -29Z', light(robe, -0.18)),
    ...(open === 'cross'
      ? [f('M-10 -37L14 0L5 0L-14 -33Z', trim), f('M10 -37L-8 -14L-12 -20L8 -40Z', trim)]
      : [f('M-11 -38Q0 -26 11 -38L13 -32Q0 -20 -13 -32Z', trim), l('M0 -26V0', light(robe, -0.35), 1)]),
    ...dots,
    ...(jewels
      ? [l('M-14 -30Q0 -8 14 -30M-17 -28Q0 -1 17 -28', '#e3e6e8', 2.2), d(ellipse(0, -16, 3.4), p.accent)]
      : []),
    head(p, wear, { y: -58, scale: 2.05, tilt, look, blush: true }),
  ];
}

// A standing figure in a robe or coat and skirt. `pose` moves the arms.
function standing(
  r,
  p,
  {
    wear = 'bun',
    top = p.cloth,
    skirt = p.cloth2,
    pose = 'down',
    back = false,
    trim = p.accent2,
    tilt = r.range(-6, 6),
    child = false,
    trousers = ['helmet', 'cap', 'short'].includes(wear),
  } = {},
) {
  const lean = r.range(-2, 2);
  const arms = {
    down: [
      ['M-9 -74C-17 -66 -17 -52 -13 -42L-9 -43C-11 -53 -10 -62 -6 -70Z', [-11, -41]],
      ['M9 -74C17 -66 17 -52 13 -42L9 -43C11 -53 10 -62 6 -70Z', [11, -41]],
    ],
    hold: [
      ['M-9 -74C-18 -64 -15 -54 -3 -50L-2 -54C-9 -57 -10 -63 -5 -70Z', [-1, -51]],
      ['M9 -74C18 -64 15 -54 3 -50L2 -54C9 -57 10 -63 5 -70Z', [1, -51]],
    ],
    raise: [
      ['M-9 -74C-20 -80 -25 -90 -25 -98L-21 -98C-19 -90 -14 -82 -5 -72Z', [-23, -99]],
      ['M9 -74C17 -66 17 -52 13 -42L9 -43C11 -53 10 -62 6 -70Z', [11, -41]],
    ],
    both: [
      ['M-9 -74C-20 -80 -25 -90 -25 -98L-21 -98C-19 -90 -14 -82 -5 -72Z', [-23, -99]],
      ['M9 -74C20 -80 25 -90 25 -98L21 -98C19 -90 14 -82 5 -72Z', [23, -99]],
    ],
    wide: [
      ['M-9 -75C-20 -74 -30 -76 -38 -80L-37 -75C-30 -70 -18 -67 -5 -68Z', [-38, -78]],
      ['M9 -75C20 -74 28 -68 34 -60L30 -59C24 -64 16 -67 5 -68Z', [33, -58]],
    ],
  }[pose];
  const long = [
    f(`M-9 -48C-13 -30 -16 -14 ${-15 + lean} -1Q0 3 ${15 + lean} -1C16 -14 13 -30 9 -48Z`, skirt),
    l(
      `M-5 -42Q-8 -20 ${-8 + lean} -2M2 -42Q3 -20 ${3 + lean} 0M6 -42Q10 -20 ${10 + lean} -2`,
      light(skirt, -0.28),
      0.9,
    ),
    f(`M${-15.4 + lean} -6Q0 -2 ${15.4 + lean} -6L${15 + lean} -1Q0 3 ${-15 + lean} -1Z`, trim),
  ];
  const short = [
    f('M-9 -48L-10 -4L-3 -4L0 -40L3 -4L10 -4L9 -48Z', skirt),
    f('M-11 -5L-3 -5L-3 0L-13 0ZM11 -5L3 -5L3 0L13 0Z', p.dark),
  ];
  return [
    ...(child || trousers ? short : long),
    f('M-9 -76C-11 -64 -11 -54 -10 -46Q0 -42 10 -46C11 -54 11 -64 9 -76Q0 -81 -9 -76Z', top),
    d('M4 -77C9 -74 11 -60 9 -46L5 -45C7 -58 6 -70 2 -77Z', light(top, -0.16)),
    l(`M-10 -47Q0 -43 10 -47`, trim, 1.8),
    ...(back ? [] : [d('M-4 -78L0 -68L4 -78L6 -77L0 -62L-6 -77Z', trim)]),
    f('M-3 -84L-3 -76L3 -76L3 -84Z', light(p.skin, -0.1)),
    ...arms.map(([shape]) => f(shape, light(top, -0.06))),
    ...arms.map(([, [x, y]]) => f(ellipse(x, y, 2.2), p.skin)),
    head(p, wear, { y: -89, scale: child ? 0.95 : 0.78, tilt, back }),
  ];
}

// Bending to the ground: the people of the tide flats, of tea hills and rice fields.
const bending = (r, p, { wear = 'scarf', top = p.cloth, legs = p.cloth2 } = {}) => [
  f('M-10 -44L-14 -2L-6 -2L-1 -36L4 -2L12 -2L8 -46Z', legs),
  f('M-12 -40C-14 -54 0 -60 14 -58C26 -56 32 -50 34 -42L26 -40C20 -46 8 -40 6 -38Q-4 -34 -12 -40Z', top),
  d('M-8 -46C0 -54 14 -54 26 -46C14 -50 2 -46 -8 -46Z', light(top, 0.2)),
  f('M22 -50C28 -40 30 -26 27 -12L23 -12C24 -26 22 -36 16 -44Z', light(top, -0.12)),
  f(ellipse(25, -11, 2.4), p.skin),
  head(p, wear, { x: 38, y: -44, scale: 0.72, tilt: 62 }),
  f('M16 -10Q25 -4 34 -10L31 2L19 2Z', p.wood),
  l('M17 -10Q25 -22 33 -10', p.wood, 1.2),
];

// Sitting, from the side, working at something on the lap.
const sitting = (r, p, { wear = 'bun', top = p.cloth, legs = p.cloth2, seat = true } = {}) => [
  ...(seat ? [f(rect(-20, -24, 24, 4), p.wood), l('M-17 -20L-19 0M1 -20L3 0', p.wood, 2)] : []),
  f('M-16 -30C-10 -36 6 -36 22 -32C28 -30 28 -26 26 -20L22 -1L14 -1L15 -20Q0 -18 -14 -22Q-20 -25 -16 -30Z', legs),
  f('M12 -3L26 -3L28 0L12 0Z', p.dark),
  f('M-16 -28C-18 -44 -14 -58 -4 -62C4 -62 8 -56 6 -44C6 -38 4 -32 2 -28Q-8 -24 -16 -28Z', top),
  f('M-4 -56C4 -54 12 -46 20 -42L18 -37C8 -40 -2 -44 -8 -50Z', light(top, -0.1)),
  f(ellipse(20, -39, 2.4), p.skin),
  f('M-3 -68L-4 -60L3 -60L3 -68Z', light(p.skin, -0.1)),
  head(p, wear, { x: 1, y: -73, scale: 0.76, tilt: 14, look: 1 }),
];

module.exports = { bust, standing, bending, sitting };
