// Boats, ships and what stands at the water: drawn 100 units long about the middle of the waterline.
'use strict';
const { f, d, l, rect, ellipse, n } = require('../core/shapes.cjs');
const { light } = require('../core/pixels.cjs');

// An open fishing boat from the side: high bow, low waist, an eye on the bow.
function boat(r, p, { hull = p.wood, cabin = true, lantern = false } = {}) {
  const parts = [
    f('M-52 -16C-40 -8 -10 -5 20 -8C36 -10 46 -18 54 -27C50 -6 40 9 30 11L-34 11C-44 8 -50 -4 -52 -16Z', hull),
    d('M-50 -13C-30 -4 10 -2 50 -22L52 -26C20 -4 -30 -6 -52 -16Z', light(hull, 0.35)),
    d(ellipse(40, -10, 3.2, 2.6), p.light),
    d(ellipse(40.6, -10, 1.3), p.dark),
    l('M-44 2C-10 8 20 7 44 -6', light(hull, -0.4), 1.2),
  ];
  if (cabin) {
    parts.push(
      f('M-30 -10L-29 -26Q-14 -33 2 -26L3 -8Z', p.accent2),
      f('M-33 -25Q-14 -37 6 -25L5 -22Q-14 -32 -32 -22Z', p.roof),
    );
    parts.push(d(rect(-22, -22, 7, 7), p.dark), d(rect(-10, -22, 7, 7), p.dark));
  }
  parts.push(l('M12 -10L14 -58', p.dark, 1.8), l('M14 -56L46 -22M14 -56L-26 -24', p.dark, 0.6));
  parts.push(f('M14 -58L28 -55L14 -50Z', p.accent));
  if (lantern) parts.push(f(ellipse(-42, -26, 4, 5), p.lamp), l('M-42 -31L-42 -38L-34 -14', p.dark, 1));
  return parts;
}

// A boat seen from its bow or stern, for boats side by side at a quay.
function bow(r, p, hull = r.pick([p.wood, p.cloth, p.accent, p.cloth2])) {
  return [
    f('M-15 -22C-13 -4 -8 8 0 12C8 8 13 -4 15 -22C8 -17 -8 -17 -15 -22Z', hull),
    d('M-15 -22C-8 -17 8 -17 15 -22L13.5 -15C7 -11 -7 -11 -13.5 -15Z', light(hull, 0.45)),
    d(ellipse(-6.5, -5, 2.4, 2), p.light),
    d(ellipse(6.5, -5, 2.4, 2), p.light),
    d(ellipse(-6.2, -5, 1), p.dark),
    d(ellipse(6.2, -5, 1), p.dark),
    l(`M0 -18L${n(r.range(-1.5, 1.5))} -62`, p.dark, 1.4),
    f(`M0 -61L${n(r.range(9, 14))} -57L0 -53Z`, r.pick([p.accent, p.accent2])),
    l('M0 12L0 -12', light(hull, -0.35), 1),
  ];
}

// A battened lug sail, the sail of a junk.
function junkSail(x, y, width, height, colour, line, lean = 0.12) {
  const lx = v => x + lean * (y - v);
  const d0 = `M${n(x)} ${n(y)}L${n(lx(y - height))} ${n(y - height)}Q${n(x + width * 0.75 + lean * height)} ${n(y - height * 0.86)} ${n(x + width)} ${n(y - height * 0.08)}Z`;
  const battens = [0.18, 0.36, 0.54, 0.72, 0.88].map(t => {
    const yy = y - height * t;
    const reach = width * (1 - t * 0.42) + lean * height * t * 0.5;
    return l(`M${n(lx(yy))} ${n(yy)}L${n(lx(yy) + reach * 0.93)} ${n(yy + height * 0.075 * (1 - t))}`, line, 1);
  });
  return [f(d0, colour), ...battens];
}

function sailBoat(r, p, { masts = 2, sail = p.light, hull = p.wood } = {}) {
  return [
    ...(masts > 1 ? junkSail(-40, -10, 30, 62, sail, light(sail, -0.4)) : []),
    ...junkSail(-6, -10, 44, 88, sail, light(sail, -0.4)),
    l('M-6 -6L4 -104', p.dark, 1.6),
    f('M-56 -18C-38 -8 -10 -5 22 -7C38 -9 48 -14 56 -20C50 -2 40 10 30 11L-36 11C-46 6 -52 -6 -56 -18Z', hull),
    d('M-53 -14C-30 -5 12 -3 52 -17L56 -20C22 -5 -30 -8 -56 -18Z', light(hull, 0.3)),
    f('M4 -104L16 -101L4 -97Z', p.accent),
  ];
}

function ferry(r, p, funnel = p.accent) {
  return [
    f('M-60 -18L58 -18C54 -6 48 4 40 9L-48 9C-55 4 -59 -6 -60 -18Z', p.cloth),
    f('M-46 -18L-46 -33L40 -33L44 -18Z', p.light),
    f('M-34 -33L-34 -45L18 -45L22 -33Z', p.light),
    d(r.times(9, i => rect(-42 + i * 9, -29, 5, 6)).join(''), p.near),
    d(r.times(5, i => rect(-30 + i * 9, -42, 5, 5)).join(''), p.near),
    f('M-16 -45L-14 -64L-2 -64L0 -45Z', funnel),
    l('M26 -33L28 -62', p.dark, 1),
    l('M-58 -12L56 -12', p.light, 1.2),
  ];
}

function containerShip(r, p) {
  const stack = [];
  for (let i = 0; i < 9; i++) {
    const high = r.int(1, 4);
    for (let j = 0; j < high; j++)
      stack.push(
        f(
          rect(-46 + i * 9.4, -19 - (j + 1) * 6, 9, 5.6),
          r.pick([p.accent, p.accent2, p.cloth, p.cloth2, p.leaf, p.wall]),
        ),
      );
  }
  return [
    ...stack,
    f('M-66 -20L64 -20C60 -6 54 4 46 9L-58 9Z', p.near),
    d('M-61 3L50 3L46 9L-58 9Z', p.accent),
    f('M-64 -20L-64 -44L-50 -44L-50 -20Z', p.light),
    d(rect(-62, -40, 10, 4), p.dark),
  ];
}

// A gantry crane of a container port: 100 units high.
function gantry(p, colour = p.accent) {
  return [
    l('M-22 0L-16 -62M22 0L16 -62M-16 -62L16 -62M-20 -22L20 -22', colour, 3.4),
    l('M-46 -66L66 -66', colour, 4.4),
    l('M0 -66L4 -100L66 -67M4 -100L-44 -66', colour, 1.8),
    l('M-16 -62L20 -22M16 -62L-20 -22', colour, 1.3),
    f(rect(34, -64, 10, 7), p.light),
    l('M39 -57L39 -36', p.dark, 1),
  ];
}

function lighthouse(p, lit = false) {
  return [
    ...(lit
      ? [
          f('M6 -88L150 -118L150 -66Z', p.lamp, { grad: [p.lamp, 0.75, p.lamp, 0, 0] }),
          f('M-6 -88L-120 -100L-120 -78Z', p.lamp, { grad: [p.lamp, 0, p.lamp, 0.4, 0] }),
        ]
      : []),
    f('M-13 0L-8 -76L8 -76L13 0Z', p.light),
    d('M-11.8 -16L-10.7 -32L10.7 -32L11.8 -16ZM-9.6 -50L-8.6 -66L8.6 -66L9.6 -50Z', p.accent),
    f(rect(-11, -80, 22, 4), p.dark),
    f(rect(-7, -94, 14, 14), lit ? p.lamp : p.water),
    l('M-7 -94L-7 -80M0 -94L0 -80M7 -94L7 -80', p.dark, 1),
    f('M-9 -94Q0 -106 9 -94Z', p.accent),
    l('M0 -100L0 -108', p.dark, 1.2),
    d('M-3 0L-3 -10A3 3 0 0 1 3 -10L3 0Z', p.dark),
  ];
}

const gull = (x, y, s, colour, lift = 0.4) =>
  f(
    `M${n(x - s)} ${n(y - s * lift)}Q${n(x - s * 0.4)} ${n(y - s * (lift + 0.25))} ${n(x)} ${n(y)}Q${n(x + s * 0.4)} ${n(y - s * (lift + 0.25))} ${n(x + s)} ${n(y - s * lift)}Q${n(x + s * 0.4)} ${n(y - s * 0.28)} ${n(x)} ${n(y + s * 0.16)}Q${n(x - s * 0.4)} ${n(y - s * 0.28)} ${n(x - s)} ${n(y - s * lift)}Z`,
    colour,
  );

// A pier with a double-eaved octagonal pavilion at its end, in the manner of the town's landmark.
function pier(p) {
  return [
    f(rect(-150, -8, 160, 5), p.wall),
    l(
      'M-140 -3L-140 10M-118 -3L-118 10M-96 -3L-96 10M-74 -3L-74 10M-52 -3L-52 10M-30 -3L-30 10M-8 -3L-8 10',
      p.near,
      2.2,
    ),
    f('M-16 -8L-16 -30L28 -30L28 -8Z', p.cloth2),
    d('M-10 -8L-10 -24L-4 -24L-4 -8ZM3 -8L3 -24L10 -24L10 -8ZM17 -8L17 -24L23 -24L23 -8Z', p.dark),
    f('M-26 -28Q-14 -34 -10 -42L22 -42Q26 -34 38 -28L34 -27Q6 -33 -22 -27Z', p.accent2),
    f(rect(-8, -50, 28, 9), p.cloth2),
    f('M-18 -49Q-6 -56 6 -68Q18 -56 30 -49L27 -48Q6 -54 -15 -48Z', p.accent2),
    l('M6 -68L6 -75', p.accent2, 2),
  ];
}

module.exports = { boat, bow, sailBoat, junkSail, ferry, containerShip, gantry, lighthouse, gull, pier };
