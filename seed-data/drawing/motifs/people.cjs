// People, without likeness: figures 100 units high standing at y = 0, and busts 100 high cut at y = 0.
'use strict';
const { f, d, l, at, curve, ellipse, rect, leaf, n } = require('../core/shapes.cjs');
const { light, blend } = require('../core/pixels.cjs');

const Hair = '#2a2322';

// What a head wears, drawn about the middle of a face 13 wide and 16 high.
const Heads = {
  bun: () => [f('M-7.4 2C-9 -9 -4 -11.5 0 -11.5C4 -11.5 9 -9 7.4 2C6 -4 3 -6.5 0 -6.5C-3 -6.5 -6 -4 -7.4 2Z', Hair), f(ellipse(0, -12.5, 4, 3), Hair)],
  long: () => [f('M-8 9C-10 -9 -4 -11.5 0 -11.5C4 -11.5 10 -9 8 9C7 2 6.4 -3 3 -6C-1 -4 -5 -3 -6 1C-6.4 4 -7 7 -8 9Z', Hair)],
  braid: () => [...Heads.long(), f('M5 4C9 8 9.5 16 8 26L5 26C6 17 5 10 4 6Z', Hair)],
  short: () => [f('M-7.4 1C-9 -9 -4 -11.5 0 -11.5C4 -11.5 9 -9 7.4 1C6.6 -3 5 -6 1 -6.5C-3 -6 -6 -4 -7.4 1Z', Hair)],
  grey: () => [f('M-7.4 2C-9.4 -9 -4 -11.5 0 -11.5C4 -11.5 9.4 -9 7.4 2C6 -4 3 -6.5 0 -6.5C-3 -6.5 -6 -4 -7.4 2Z', '#c9c6c2'), f(ellipse(3, -11.4, 3.4, 2.6), '#b5b1ad')],
  scarf: p => [f('M-9 6C-11 -10 -4 -13 0 -13C4 -13 11 -10 9 6C8.4 10 4 12 0 12C5 8 6.6 3 5.6 -2C3 -6 -3 -6 -5.6 -2C-6.6 3 -5 8 0 12C-4 12 -8.4 10 -9 6Z', p.accent), l('M-8.6 -4Q0 -11 8.6 -4', light(p.accent, 0.4), 0.8)],
  turban: p => [f('M-10 -1C-13 -12 -5 -17 1 -16C9 -16 13 -8 9 -1C4 -6 -4 -6 -10 -1Z', p.cloth2), l('M-10 -4Q0 -12 9 -6M-9 -8Q0 -15 8 -10', light(p.cloth2, 0.4), 0.8)],
  silver: p => [...Heads.bun(), f('M-11 -5Q0 -13 11 -5L8 -15Q6 -9 4 -19Q2 -11 0 -22Q-2 -11 -4 -19Q-6 -9 -8 -15Z', '#dfe2e4'), l('M-10 -4V4M-7 -3V1M7 -3V1M10 -4V4', '#c9ced1', 0.8), d(ellipse(0, -11, 1.6), p.accent)],
  fur: p => [f('M-11 0C-13 -10 -8 -15 0 -15C8 -15 13 -10 11 0C7 -5 -7 -5 -11 0Z', p.wood), f('M-12 -2C-9 -8 9 -8 12 -2C12 2 9 2 8 0C4 -4 -4 -4 -8 0C-9 2 -12 2 -12 -2Z', light(p.wood, 0.35))],
  straw: p => [f('M-19 -3Q-8 -6 0 -17Q8 -6 19 -3Q0 2 -19 -3Z', p.accent2), l('M-12 -4L0 -16L12 -4M-6 -3L0 -16L6 -3', light(p.accent2, -0.3), 0.6)],
  helmet: p => [f('M-8.6 -2C-9 -13 -3 -14 0 -14C3 -14 9 -13 8.6 -2Z', p.accent2), f('M-10 -3L10 -3L9 -1L-9 -1Z', light(p.accent2, -0.2))],
  cap: p => [f('M-8 -3C-9 -13 -3 -13.5 0 -13.5C3 -13.5 9 -13 8 -3Z', p.cloth), f('M-9 -4L11 -4Q13 -2 10 -1.6L-8 -2Z', light(p.cloth, -0.3))],
  nurse: p => [...Heads.bun(), f('M-8 -5L-7 -13Q0 -16 7 -13L8 -5Q0 -9 -8 -5Z', p.light)],
  opera: p => [f('M-9 2C-12 -8 -8 -14 0 -14C8 -14 12 -8 9 2C7 -4 3 -7 0 -6C-3 -7 -7 -4 -9 2Z', Hair), ...[-8, -4, 0, 4, 8].map(x => f(ellipse(x, -12 - (8 - Math.abs(x)) * 0.45, 2.4), x % 8 ? p.accent2 : p.accent)), l('M-10 -3V10M10 -3V10', p.accent2, 1.1), f(ellipse(-10, 11, 1.6, 2.6), p.accent), f(ellipse(10, 11, 1.6, 2.6), p.accent)],
  hood: p => [f('M-11 14C-13 -10 -6 -15 0 -15C6 -15 13 -10 11 14L7 10C8 0 6 -7 0 -7C-6 -7 -8 0 -7 10Z', p.cloth)],
};

// A quiet face: lowered lids, a small mouth, one side in the shade.
function face(p, look = 0, blush = false) {
  const s = look * 1.4;
  return [
    f('M-6.6 -3C-7 4 -4 9.5 0 9.5C4 9.5 7 4 6.6 -3C6 -9 -6 -9 -6.6 -3Z', p.skin), d('M2.6 -8C7 -6 7 4 3 8.4C5 3 4.6 -3 2.6 -8Z', light(p.skin, -0.1), { opacity: 0.8 }),
    ...(blush ? [d(ellipse(-3.8 + s, 3.4, 2, 1.4), p.flower, { opacity: 0.45 }), d(ellipse(3.8 + s, 3.4, 2, 1.4), p.flower, { opacity: 0.45 })] : []),
    l(`M${n(-4.4 + s)} 0.4Q${n(-2.8 + s)} 1.4 ${n(-1.2 + s)} 0.5M${n(1.2 + s)} 0.5Q${n(2.8 + s)} 1.4 ${n(4.4 + s)} 0.4`, Hair, 0.55), l(`M${n(-4.6 + s)} -2.2Q${n(-3 + s)} -3 ${n(-1.3 + s)} -2.3M${n(1.3 + s)} -2.3Q${n(3 + s)} -3 ${n(4.6 + s)} -2.2`, Hair, 0.45),
    l(`M${n(s * 1.5)} 0.8L${n(0.7 + s * 1.6)} 3.4L${n(-0.3 + s * 1.5)} 3.6`, light(p.skin, -0.35), 0.4), d(`M${n(-1.5 + s)} 6Q${n(s)} 5.2 ${n(1.5 + s)} 6Q${n(s)} 7.2 ${n(-1.5 + s)} 6Z`, blend(p.skin, '#a83a35', 0.7)),
  ];
}

function head(p, wear, { x = 0, y = 0, scale = 1, tilt = 0, back = false, look = 0, blush = false } = {}) {
  const faceParts = back ? [f('M-7 -3C-7.4 4 -4 9 0 9C4 9 7.4 4 7 -3C6 -11 -6 -11 -7 -3Z', wear === 'scarf' ? p.accent : Hair)] : face(p, look, blush);
  return at(x, y, scale, [...faceParts, ...(Heads[wear] ?? Heads.bun)(p)], { turn: tilt });
}

// A bust: shoulders, collar, head; clothes with a band of woven ornament.
function bust(r, p, { wear = 'bun', tilt = r.range(-8, 8), look = r.sign() * r.range(0.3, 1), robe = p.cloth, trim = p.accent2, open = 'cross', jewels = false } = {}) {
  const dots = r.times(9, (i, t) => d(ellipse(-34 + t * 68, -8 - Math.sin(t * Math.PI) * 5, 2), i % 2 ? trim : p.light));
  return [
    f('M-8 -44L-8 -26L8 -26L8 -44Z', light(p.skin, -0.12)),
    f('M-46 0C-46 -18 -36 -26 -20 -30C-12 -32 -9 -36 -8 -38Q0 -28 8 -38C9 -36 12 -32 20 -30C36 -26 46 -18 46 0Z', robe),
    d('M12 -31C30 -27 40 -18 40 0L30 0C31 -14 24 -24 10 -29Z', light(robe, -0.18)),
    ...(open === 'cross' ? [f('M-10 -37L14 0L5 0L-14 -33Z', trim), f('M10 -37L-8 -14L-12 -20L8 -40Z', trim)] : [f('M-11 -38Q0 -26 11 -38L13 -32Q0 -20 -13 -32Z', trim), l('M0 -26V0', light(robe, -0.35), 1)]),
    ...dots,
    ...(jewels ? [l('M-14 -30Q0 -8 14 -30M-17 -28Q0 -1 17 -28', '#e3e6e8', 2.2), d(ellipse(0, -16, 3.4), p.accent)] : []),
    head(p, wear, { y: -58, scale: 2.05, tilt, look, blush: true }),
  ];
}

// A standing figure in a robe or coat and skirt. `pose` moves the arms.
function standing(r, p, { wear = 'bun', top = p.cloth, skirt = p.cloth2, pose = 'down', back = false, trim = p.accent2, tilt = r.range(-6, 6), child = false } = {}) {
  const lean = r.range(-2, 2);
  const arms = {
    down: [['M-9 -74C-17 -66 -17 -52 -13 -42L-9 -43C-11 -53 -10 -62 -6 -70Z', [-11, -41]], ['M9 -74C17 -66 17 -52 13 -42L9 -43C11 -53 10 -62 6 -70Z', [11, -41]]],
    hold: [['M-9 -74C-18 -64 -15 -54 -3 -50L-2 -54C-9 -57 -10 -63 -5 -70Z', [-1, -51]], ['M9 -74C18 -64 15 -54 3 -50L2 -54C9 -57 10 -63 5 -70Z', [1, -51]]],
    raise: [['M-9 -74C-20 -80 -25 -90 -25 -98L-21 -98C-19 -90 -14 -82 -5 -72Z', [-23, -99]], ['M9 -74C17 -66 17 -52 13 -42L9 -43C11 -53 10 -62 6 -70Z', [11, -41]]],
    both: [['M-9 -74C-20 -80 -25 -90 -25 -98L-21 -98C-19 -90 -14 -82 -5 -72Z', [-23, -99]], ['M9 -74C20 -80 25 -90 25 -98L21 -98C19 -90 14 -82 5 -72Z', [23, -99]]],
    wide: [['M-9 -75C-20 -74 -30 -76 -38 -80L-37 -75C-30 -70 -18 -67 -5 -68Z', [-38, -78]], ['M9 -75C20 -74 28 -68 34 -60L30 -59C24 -64 16 -67 5 -68Z', [33, -58]]],
  }[pose];
  const long = [f(`M-9 -48C-13 -30 -16 -14 ${-15 + lean} -1Q0 3 ${15 + lean} -1C16 -14 13 -30 9 -48Z`, skirt), l(`M-5 -42Q-8 -20 ${-8 + lean} -2M2 -42Q3 -20 ${3 + lean} 0M6 -42Q10 -20 ${10 + lean} -2`, light(skirt, -0.28), 0.9), f(`M${-15.4 + lean} -6Q0 -2 ${15.4 + lean} -6L${15 + lean} -1Q0 3 ${-15 + lean} -1Z`, trim)];
  const short = [f('M-9 -48L-10 -4L-3 -4L0 -40L3 -4L10 -4L9 -48Z', skirt), f('M-11 -5L-3 -5L-3 0L-13 0ZM11 -5L3 -5L3 0L13 0Z', p.dark)];
  return [
    ...(child ? short : long),
    f('M-9 -76C-11 -64 -11 -54 -10 -46Q0 -42 10 -46C11 -54 11 -64 9 -76Q0 -81 -9 -76Z', top), d('M4 -77C9 -74 11 -60 9 -46L5 -45C7 -58 6 -70 2 -77Z', light(top, -0.16)), l(`M-10 -47Q0 -43 10 -47`, trim, 1.8),
    ...(back ? [] : [d('M-4 -78L0 -68L4 -78L6 -77L0 -62L-6 -77Z', trim)]), f('M-3 -84L-3 -76L3 -76L3 -84Z', light(p.skin, -0.1)),
    ...arms.map(([shape]) => f(shape, light(top, -0.06))), ...arms.map(([, [x, y]]) => f(ellipse(x, y, 2.2), p.skin)),
    head(p, wear, { y: -89, scale: child ? 0.95 : 0.78, tilt, back }),
  ];
}

// Bending to the ground: the people of the tide flats, of tea hills and rice fields.
const bending = (r, p, { wear = 'scarf', top = p.cloth, legs = p.cloth2 } = {}) => [
  f('M-10 -44L-14 -2L-6 -2L-1 -36L4 -2L12 -2L8 -46Z', legs), f('M-12 -40C-14 -54 0 -60 14 -58C26 -56 32 -50 34 -42L26 -40C20 -46 8 -40 6 -38Q-4 -34 -12 -40Z', top), d('M-8 -46C0 -54 14 -54 26 -46C14 -50 2 -46 -8 -46Z', light(top, 0.2)),
  f('M22 -50C28 -40 30 -26 27 -12L23 -12C24 -26 22 -36 16 -44Z', light(top, -0.12)), f(ellipse(25, -11, 2.4), p.skin), head(p, wear, { x: 38, y: -44, scale: 0.72, tilt: 62 }), f('M16 -10Q25 -4 34 -10L31 2L19 2Z', p.wood), l('M17 -10Q25 -22 33 -10', p.wood, 1.2),
];

// Sitting, from the side, working at something on the lap.
const sitting = (r, p, { wear = 'bun', top = p.cloth, legs = p.cloth2, seat = true } = {}) => [
  ...(seat ? [f(rect(-20, -24, 24, 4), p.wood), l('M-17 -20L-19 0M1 -20L3 0', p.wood, 2)] : []),
  f('M-16 -30C-10 -36 6 -36 22 -32C28 -30 28 -26 26 -20L22 -1L14 -1L15 -20Q0 -18 -14 -22Q-20 -25 -16 -30Z', legs), f('M12 -3L26 -3L28 0L12 0Z', p.dark),
  f('M-16 -28C-18 -44 -14 -58 -4 -62C4 -62 8 -56 6 -44C6 -38 4 -32 2 -28Q-8 -24 -16 -28Z', top), f('M-4 -56C4 -54 12 -46 20 -42L18 -37C8 -40 -2 -44 -8 -50Z', light(top, -0.1)), f(ellipse(20, -39, 2.4), p.skin), f('M-3 -68L-4 -60L3 -60L3 -68Z', light(p.skin, -0.1)), head(p, wear, { x: 1, y: -73, scale: 0.76, tilt: 14, look: 1 }),
];

// Dancers and boxers: a body bent in three, sleeves, fan, ribbons; limbs as ribbons between joints.
const limb = (points, width, colour) => l(curve(points), colour, width);
function dancer(r, p, { wear = 'opera', top = p.accent, skirt = p.leaf, prop = 'fan', male = false } = {}) {
  const sway = r.sign();
  const parts = [
    ...(male ? [limb([[-3, -44], [-9, -24], [-16, -2]], 8, skirt), limb([[3, -44], [14, -28], [12, -2]], 8, skirt), f('M-22 -3L-12 -3L-12 1L-24 1ZM8 -3L18 -3L20 1L8 1Z', p.dark)] : [f('M-8 -48C-18 -32 -24 -14 -24 -2Q-8 4 4 0Q14 3 20 -4C18 -20 12 -34 8 -48Z', skirt), l('M-5 -44Q-14 -20 -14 -2M0 -44Q-3 -20 -4 0M5 -44Q10 -20 12 -2', light(skirt, -0.3), 1), f('M-24 -6Q-8 0 4 -4Q14 -1 20 -8L20 -3Q14 3 4 0Q-8 4 -24 -2Z', p.accent2)]),
    f('M-8 -74C-11 -62 -7 -54 -10 -46Q0 -41 10 -46C13 -56 9 -64 8 -74Q0 -79 -8 -74Z', top), l('M-10 -47Q0 -42 10 -47', p.accent2, 2.2), d('M-3 -76L0 -64L3 -76Z', p.accent2),
    limb([[-7, -72], [-20, -74], [-30, -86]], 5, top), limb([[7, -72], [20, -66], [30, -72]], 5, top), f(ellipse(-31, -88, 2.4), p.skin), f(ellipse(31, -73, 2.4), p.skin), f('M-3 -82L-3 -75L3 -75L3 -82Z', p.skin), head(p, wear, { x: sway, y: -87, scale: 0.8, tilt: -10, blush: true }),
  ];
  const fan = (x, y, turn) => at(x, y, 1, [f('M0 0L-13 -13A18.4 18.4 0 0 1 13 -13Z', p.flower), l('M0 0L-9 -16M0 0L-4 -18M0 0V-18.4M0 0L4 -18M0 0L9 -16', p.light, 0.7), l('M-13 -13A18.4 18.4 0 0 1 13 -13', p.accent2, 1.8)], { turn });
  const ribbon = (x, y, s) => l(curve([[x, y], [x + s * 16, y - 18], [x + s * 30, y - 4], [x + s * 40, y - 22], [x + s * 54, y - 12]]), p.accent2, 3.4);
  if (prop === 'fan') parts.push(fan(-31, -89, -30), fan(31, -74, 60));
  if (prop === 'ribbon') parts.push(ribbon(-31, -88, -1), ribbon(31, -73, 1));
  if (prop === 'lantern') parts.push(l('M-31 -88L-40 -84', p.wood, 1), at(-42, -72, 0.75, [f('M0 -14C-12 -12 -12 10 0 12C12 10 12 -12 0 -14Z', p.accent), l('M-5 -12Q-9 0 -5 11M5 -12Q9 0 5 11', p.accent2, 1), l('M0 12V22', p.accent2, 2)]), at(38, -58, 0.7, [f('M0 -14C-12 -12 -12 10 0 12C12 10 12 -12 0 -14Z', p.flower), l('M0 12V22', p.accent2, 2)]));
  if (prop === 'drum') parts.push(f('M-14 -52L14 -52L12 -40L-12 -40Z', p.accent), f(ellipse(0, -52, 14, 4), p.light), l('M-31 -88L-10 -54M31 -73L10 -54', p.wood, 1.8));
  if (prop === 'sticks') parts.push(l('M-31 -88L-14 -104M31 -73L44 -90', p.accent2, 2.6), f(ellipse(-14, -105, 3.4), p.accent), f(ellipse(44, -91, 3.4), p.accent));
  return parts;
}

// Boxing: joints are given, so that every form has its own stance.
const Stances = {
  long: { hip: [0, -46], chest: [2, -70], head: [3, -88], feet: [[-30, -2], [26, -2]], knees: [[-16, -22], [22, -26]], hands: [[-38, -66], [44, -84]], elbows: [[-20, -62], [24, -72]] },
  mantis: { hip: [-4, -40], chest: [4, -62], head: [8, -80], feet: [[-34, -2], [22, -2]], knees: [[-20, -18], [20, -24]], hands: [[34, -60], [26, -92]], elbows: [[20, -46], [22, -70]] },
  short: { hip: [0, -42], chest: [4, -66], head: [8, -82], feet: [[-20, -2], [20, -2]], knees: [[-16, -24], [16, -26]], hands: [[26, -70], [30, -56]], elbows: [[14, -52], [14, -46]] },
  ground: { hip: [0, -20], chest: [-20, -30], head: [-34, -40], feet: [[44, -44], [26, -2]], knees: [[22, -34], [18, -14]], hands: [[-40, -2], [-4, -52]], elbows: [[-32, -16], [-14, -44]] },
  leap: { hip: [0, -58], chest: [0, -80], head: [2, -97], feet: [[-26, -30], [32, -56]], knees: [[-20, -50], [18, -52]], hands: [[-34, -96], [34, -86]], elbows: [[-18, -86], [18, -76]] },
};
function boxer(r, p, { stance = 'long', top = p.light, legs = p.dark, sleeves = false, wear = 'short' } = {}) {
  const s = Stances[stance];
  return [
    ...[0, 1].map(i => limb([s.hip, s.knees[i], s.feet[i]], 9, legs)), ...[0, 1].map(i => f(ellipse(s.feet[i][0] + 3, s.feet[i][1], 5, 2.4), p.near)), limb([s.hip, [(s.hip[0] + s.chest[0]) / 2 - 2, (s.hip[1] + s.chest[1]) / 2], s.chest], 15, top),
    ...[0, 1].map(i => limb([[s.chest[0], s.chest[1] - 4], s.elbows[i], s.hands[i]], sleeves ? 8 : 5.6, light(top, -0.07))), ...(sleeves ? s.hands.map(([x, y], i) => f(`M${x} ${y - 4}q${i ? 14 : -14} 10 ${i ? 20 : -20} 30q${i ? -12 : 12} -8 ${i ? -22 : 22} -22Z`, light(top, -0.04))) : []),
    ...s.hands.map(([x, y]) => f(ellipse(x, y, 3), p.skin)), l(`M${s.hip[0] - 8} ${s.hip[1] - 2}L${s.hip[0] + 8} ${s.hip[1] - 3}`, p.accent, 3.6), l(`M${s.hip[0] - 4} ${s.hip[1]}q-6 8 -3 16`, p.accent, 2.6), head(p, wear, { x: s.head[0], y: s.head[1], scale: 0.72, tilt: stance === 'ground' ? -50 : 6, look: 1 }),
  ];
}

module.exports = { head, bust, standing, bending, sitting, dancer, boxer, limb };
