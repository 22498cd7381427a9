// People, without likeness: figures 100 units high standing at y = 0, and busts 100 high cut at y = 0.
'use strict';

const { f, d, l, at, ellipse, n } = require('../../core/shapes.cjs');
const { light, blend } = require('../../core/pixels.cjs');
const { Hair } = require('./hair.cjs');

// What a head wears, drawn about the middle of a face 13 wide and 16 high.
const Heads = {
  bun: () => [
    f('M-7.4 2C-9 -9 -4 -11.5 0 -11.5C4 -11.5 9 -9 7.4 2C6 -4 3 -6.5 0 -6.5C-3 -6.5 -6 -4 -7.4 2Z', Hair),
    f(ellipse(0, -12.5, 4, 3), Hair),
  ],
  long: () => [
    f('M-8 9C-10 -9 -4 -11.5 0 -11.5C4 -11.5 10 -9 8 9C7 2 6.4 -3 3 -6C-1 -4 -5 -3 -6 1C-6.4 4 -7 7 -8 9Z', Hair),
  ],
  braid: () => [...Heads.long(), f('M5 4C9 8 9.5 16 8 26L5 26C6 17 5 10 4 6Z', Hair)],
  short: () => [f('M-7.4 1C-9 -9 -4 -11.5 0 -11.5C4 -11.5 9 -9 7.4 1C6.6 -3 5 -6 1 -6.5C-3 -6 -6 -4 -7.4 1Z', Hair)],
  grey: () => [
    f('M-7.4 2C-9.4 -9 -4 -11.5 0 -11.5C4 -11.5 9.4 -9 7.4 2C6 -4 3 -6.5 0 -6.5C-3 -6.5 -6 -4 -7.4 2Z', '#c9c6c2'),
    f(ellipse(3, -11.4, 3.4, 2.6), '#b5b1ad'),
  ],
  scarf: p => [
    f(
      'M-9 6C-11 -10 -4 -13 0 -13C4 -13 11 -10 9 6C8.4 10 4 12 0 12C5 8 6.6 3 5.6 -2C3 -6 -3 -6 -5.6 -2C-6.6 3 -5 8 0 12C-4 12 -8.4 10 -9 6Z',
      p.accent,
    ),
    l('M-8.6 -4Q0 -11 8.6 -4', light(p.accent, 0.4), 0.8),
  ],
  turban: p => [
    f('M-10 -1C-13 -12 -5 -17 1 -16C9 -16 13 -8 9 -1C4 -6 -4 -6 -10 -1Z', p.cloth2),
    l('M-10 -4Q0 -12 9 -6M-9 -8Q0 -15 8 -10', light(p.cloth2, 0.4), 0.8),
  ],
  silver: p => [
    ...Heads.bun(),
    f('M-11 -5Q0 -13 11 -5L8 -15Q6 -9 4 -19Q2 -11 0 -22Q-2 -11 -4 -19Q-6 -9 -8 -15Z', '#dfe2e4'),
    l('M-10 -4V4M-7 -3V1M7 -3V1M10 -4V4', '#c9ced1', 0.8),
    d(ellipse(0, -11, 1.6), p.accent),
  ],
  fur: p => [
    f('M-11 0C-13 -10 -8 -15 0 -15C8 -15 13 -10 11 0C7 -5 -7 -5 -11 0Z', p.wood),
    f('M-12 -2C-9 -8 9 -8 12 -2C12 2 9 2 8 0C4 -4 -4 -4 -8 0C-9 2 -12 2 -12 -2Z', light(p.wood, 0.35)),
  ],
  straw: p => [
    f('M-19 -3Q-8 -6 0 -17Q8 -6 19 -3Q0 2 -19 -3Z', p.accent2),
    l('M-12 -4L0 -16L12 -4M-6 -3L0 -16L6 -3', light(p.accent2, -0.3), 0.6),
  ],
  helmet: p => [
    f('M-8.6 -2C-9 -13 -3 -14 0 -14C3 -14 9 -13 8.6 -2Z', p.accent2),
    f('M-10 -3L10 -3L9 -1L-9 -1Z', light(p.accent2, -0.2)),
  ],
  cap: p => [
    f('M-8 -3C-9 -13 -3 -13.5 0 -13.5C3 -13.5 9 -13 8 -3Z', p.cloth),
    f('M-9 -4L11 -4Q13 -2 10 -1.6L-8 -2Z', light(p.cloth, -0.3)),
  ],
  nurse: p => [...Heads.bun(), f('M-8 -5L-7 -13Q0 -16 7 -13L8 -5Q0 -9 -8 -5Z', p.light)],
  opera: p => [
    f('M-9 2C-12 -8 -8 -14 0 -14C8 -14 12 -8 9 2C7 -4 3 -7 0 -6C-3 -7 -7 -4 -9 2Z', Hair),
    ...[-8, -4, 0, 4, 8].map(x => f(ellipse(x, -12 - (8 - Math.abs(x)) * 0.45, 2.4), x % 8 ? p.accent2 : p.accent)),
    l('M-10 -3V10M10 -3V10', p.accent2, 1.1),
    f(ellipse(-10, 11, 1.6, 2.6), p.accent),
    f(ellipse(10, 11, 1.6, 2.6), p.accent),
  ],
  hood: p => [f('M-11 14C-13 -10 -6 -15 0 -15C6 -15 13 -10 11 14L7 10C8 0 6 -7 0 -7C-6 -7 -8 0 -7 10Z', p.cloth)],
};

// A quiet face: lowered lids, a small mouth, one side in the shade.
function face(p, look = 0, blush = false) {
  const s = look * 1.4;
  return [
    f('M-6.6 -3C-7 4 -4 9.5 0 9.5C4 9.5 7 4 6.6 -3C6 -9 -6 -9 -6.6 -3Z', p.skin),
    d('M2.6 -8C7 -6 7 4 3 8.4C5 3 4.6 -3 2.6 -8Z', light(p.skin, -0.1), { opacity: 0.8 }),
    ...(blush
      ? [
          d(ellipse(-3.8 + s, 3.4, 2, 1.4), p.flower, { opacity: 0.45 }),
          d(ellipse(3.8 + s, 3.4, 2, 1.4), p.flower, { opacity: 0.45 }),
        ]
      : []),
    l(
      `M${n(-4.4 + s)} 0.4Q${n(-2.8 + s)} 1.4 ${n(-1.2 + s)} 0.5M${n(1.2 + s)} 0.5Q${n(2.8 + s)} 1.4 ${n(4.4 + s)} 0.4`,
      Hair,
      0.55,
    ),
    l(
      `M${n(-4.6 + s)} -2.2Q${n(-3 + s)} -3 ${n(-1.3 + s)} -2.3M${n(1.3 + s)} -2.3Q${n(3 + s)} -3 ${n(4.6 + s)} -2.2`,
      Hair,
      0.45,
    ),
    l(`M${n(s * 1.5)} 0.8L${n(0.7 + s * 1.6)} 3.4L${n(-0.3 + s * 1.5)} 3.6`, light(p.skin, -0.35), 0.4),
    d(`M${n(-1.5 + s)} 6Q${n(s)} 5.2 ${n(1.5 + s)} 6Q${n(s)} 7.2 ${n(-1.5 + s)} 6Z`, blend(p.skin, '#a83a35', 0.7)),
  ];
}

function head(p, wear, { x = 0, y = 0, scale = 1, tilt = 0, back = false, look = 0, blush = false } = {}) {
  const faceParts = back
    ? [f('M-7 -3C-7.4 4 -4 9 0 9C4 9 7.4 4 7 -3C6 -11 -6 -11 -7 -3Z', wear === 'scarf' ? p.accent : Hair)]
    : face(p, look, blush);
  return at(x, y, scale, [...faceParts, ...(Heads[wear] ?? Heads.bun)(p)], { turn: tilt });
}

module.exports = { head };
