// Houses, gates, towers and streets. Units: a house is about 100 wide, its foot at y = 0.
'use strict';
const { f, d, l, rect, ellipse, n } = require('../core/shapes.cjs');
const { light } = require('../core/pixels.cjs');

// A farmhouse with a tiled or thatched roof, seen from its long side.
function farmhouse(r, p, { width = 100, wall = p.wall, roof = p.roof, lit = false, snow = false } = {}) {
  const w = width / 2;
  const lines = r.times(Math.round(width / 7), i => `M${n(-w + 3 + i * 7)} -38L${n(-w - 2 + i * 7.3)} -21`).join('');
  const glass = lit ? p.lamp : p.near;
  return [
    f(rect(-w + 4, -22, width - 8, 22), wall),
    d(rect(-5, -17, 10, 17), light(p.wood, -0.15)),
    d(rect(-w + 13, -17, 14, 10) + rect(w - 27, -17, 14, 10), glass),
    l(`M${n(-w + 20)} -17v10M${n(w - 20)} -17v10`, p.wood, 1),
    f(
      `M${n(-w - 3)} -20Q${n(-w + 6)} -30 ${n(-w + 10)} -42L${n(w - 10)} -42Q${n(w - 6)} -30 ${n(w + 3)} -20Z`,
      snow ? p.light : roof,
    ),
    ...(snow ? [] : [l(lines, light(roof, -0.25), 0.9)]),
    f(`M${n(-w + 8)} -44L${n(w - 8)} -44L${n(w - 9)} -40.5L${n(-w + 9)} -40.5Z`, light(roof, snow ? 0.5 : -0.3)),
    f(rect(w * 0.45, -53, 8, 11), light(wall, -0.2)),
  ];
}

// A villa of the old seaside quarter: steep red roof, gable, stone foot.
function villa(r, p, roof = '#b5482f') {
  const high = r.range(44, 60);
  return [
    f(rect(-42, -high, 84, high), p.wall),
    f(rect(-42, -14, 84, 14), light(p.ground, 0.1)),
    l(r.times(6, i => `M${-42 + i * 15} -14l4 6M${-36 + i * 14} -6l5 5`).join(''), light(p.ground, -0.25), 1),
    f(`M-48 ${n(-high)}L-30 ${n(-high - 34)}L34 ${n(-high - 34)}L48 ${n(-high)}Z`, roof),
    l(r.times(8, i => `M${n(-44 + i * 11.5)} ${n(-high - 3)}l7 -28`).join(''), light(roof, -0.2), 0.8),
    f(`M-30 0L-30 ${n(-high - 4)}L-12 ${n(-high - 40)}L6 ${n(-high - 4)}L6 0Z`, light(p.wall, 0.25)),
    f(
      `M-34 ${n(-high - 2)}L-12 ${n(-high - 46)}L10 ${n(-high - 2)}L5 ${n(-high - 2)}L-12 ${n(-high - 36)}L-29 ${n(-high - 2)}Z`,
      light(roof, -0.12),
    ),
    d(
      rect(-18, -high - 8, 12, 16) +
        rect(-24, -high + 14, 8, 14) +
        rect(-10, -high + 14, 8, 14) +
        rect(16, -high + 10, 8, 14) +
        rect(28, -high + 10, 8, 14),
      p.near,
    ),
    f(rect(20, -high - 48, 9, 22), light(roof, -0.25)),
    d('M14 0L14 -18A6 6 0 0 1 26 -18L26 0Z', p.wood),
  ];
}

// A pavilion with upturned eaves; two storeys when tall.
function pavilion(p, { tall = false, roof = p.roof, posts = p.accent } = {}) {
  const eave = (y, w, h) =>
    f(
      `M${n(-w)} ${n(y - 3)}Q${n(-w * 0.7)} ${n(y - 2)} ${n(-w * 0.22)} ${n(y - h)}L${n(w * 0.22)} ${n(y - h)}Q${n(w * 0.7)} ${n(y - 2)} ${n(w)} ${n(y - 3)}L${n(w * 0.86)} ${n(y + 2)}Q0 ${n(y - 3)} ${n(-w * 0.86)} ${n(y + 2)}Z`,
      roof,
    );
  const storey = (y, w, h) => [
    f(rect(-w, y - h, w * 2, h), light(p.wall, 0.2), { opacity: 0.8 }),
    l([-1, -0.36, 0.36, 1].map(k => `M${n(k * w * 0.94)} ${n(y)}V${n(y - h)}`).join(''), posts, 3),
    l(`M${-w} ${n(y - 6)}H${w}`, posts, 1.4),
  ];
  const parts = [f(rect(-40, -6, 80, 6), p.ground), ...storey(-6, 30, 26), eave(-32, 50, 20)];
  if (tall) parts.push(...storey(-52, 20, 18), eave(-70, 38, 18));
  const top = tall ? -88 : -52;
  return [...parts, l(`M0 ${top}V${top - 9}`, roof, 3), f(ellipse(0, top - 9, 2.6), p.accent2)];
}

function pagoda(r, p, storeys = 7, roof = p.roof) {
  return [
    ...r.times(storeys, i => {
      const w = 20 * (1 - i / (storeys * 1.7));
      const y = -i * 13;
      return [
        f(rect(-w * 0.72, y - 13, w * 1.44, 13), p.wall),
        d(rect(-2, y - 9, 4, 9), p.near),
        f(
          `M${n(-w - 3)} ${n(y - 10)}Q${n(-w * 0.7)} ${n(y - 12)} ${n(-w * 0.6)} ${n(y - 16)}L${n(w * 0.6)} ${n(y - 16)}Q${n(w * 0.7)} ${n(y - 12)} ${n(w + 3)} ${n(y - 10)}Z`,
          roof,
        ),
      ];
    }),
    l(`M0 ${-storeys * 13 - 2}v-16`, p.accent2, 2.4),
  ].flat();
}

// A drum tower or city gate on its arched base.
const gateTower = (p, base = p.wall) => [
  f('M-64 0L-58 -46L58 -46L64 0Z', base),
  d('M-14 0L-14 -20A14 14 0 0 1 14 -20L14 0Z', p.dark),
  l('M-61 -16H-18M18 -16H61M-60 -30H60', light(base, -0.2), 1),
  f(rect(-60, -52, 120, 6), light(base, -0.15)),
  f(rect(-40, -74, 80, 22), p.accent),
  l('M-36 -74V-52M-20 -74V-52M-4 -74V-52M12 -74V-52M28 -74V-52', light(p.accent, -0.3), 2.2),
  f('M-66 -72Q-46 -75 -36 -90L36 -90Q46 -75 66 -72L58 -69Q0 -76 -58 -69Z', p.roof),
  f(rect(-26, -104, 52, 14), p.accent),
  f('M-46 -102Q-30 -106 -22 -120L22 -120Q30 -106 46 -102L40 -99Q0 -106 -40 -99Z', p.roof),
  f('M-26 -123L26 -123L24 -119L-24 -119Z', light(p.roof, -0.25)),
];

const church = p => [
  f(rect(-34, -58, 68, 58), p.wall),
  f(rect(-40, -88, 20, 88), light(p.wall, -0.08)),
  f(rect(20, -88, 20, 88), light(p.wall, -0.08)),
  f('M-43 -88L-30 -146L-17 -88Z', p.cloth2),
  f('M17 -88L30 -146L43 -88Z', p.cloth2),
  f('M-20 -58L0 -78L20 -58Z', light(p.wall, 0.2)),
  d(ellipse(0, -44, 9), p.near),
  d(
    'M-7 0V-18A7 7 0 0 1 7 -18V0ZM-34 -50V-66A4 4 0 0 1 -26 -66V-50ZM26 -50V-66A4 4 0 0 1 34 -66V-50ZM-34 -14V-34A4 4 0 0 1 -26 -34V-14ZM26 -14V-34A4 4 0 0 1 34 -34V-14Z',
    p.near,
  ),
  l('M-30 -146V-158M-34 -153H-26M30 -146V-158M26 -153H34', p.dark, 1.8),
];

// A block of flats or offices with its lit windows.
function block(r, p, width, height, colour, lit = 0.3) {
  const windows = { on: '', off: '' };
  const cols = Math.max(2, Math.round(width / 9));
  for (let y = -height + 6; y < -8; y += 10)
    for (let i = 0; i < cols; i++)
      windows[r.maybe(lit) ? 'on' : 'off'] += rect(
        -width / 2 + (width / cols) * (i + 0.25),
        y,
        (width / cols) * 0.5,
        5.4,
      );
  return [
    f(rect(-width / 2, -height, width, height), colour),
    d(windows.off || 'M0 0', light(colour, -0.22)),
    d(windows.on || 'M0 0', p.lamp),
  ];
}

const chimney = (p, h, w = 8, colour = p.cloth2) => [
  f(`M${-w} 0L${n(-w * 0.6)} ${-h}L${n(w * 0.6)} ${-h}L${w} 0Z`, colour),
  d(rect(-w * 0.62, -h, w * 1.24, h * 0.06), p.light),
];
const tank = (p, w, h) => [
  f(`M${-w} 0V${-h}A${w} ${n(w * 0.3)} 0 0 1 ${w} ${-h}V0Z`, p.wall),
  d(`M${n(w * 0.4)} 0V${n(-h - w * 0.26)}Q${w} ${n(-h - w * 0.2)} ${w} ${-h}V0Z`, p.mid),
  l(`M${-w} ${n(-h * 0.5)}H${w}`, p.mid, 1),
];

// A moon gate or round window in a white wall.
const moonGate = (p, radius, wall) => [
  f(`${rect(-160, -150, 320, 170)}${ellipse(0, -radius, radius)}`, wall, { rule: 'evenodd' }),
  l(ellipse(0, -radius, radius + 3), p.roof, 3),
];

const stall = (p, cloth, width = 70) => [
  l(`M${-width / 2} 0V-52M${width / 2} 0V-52`, p.wood, 2.4),
  f(rect(-width / 2, -24, width, 22), p.wood),
  f(`M${-width / 2 - 8} -48L${-width / 2 + 4} -66L${width / 2 - 4} -66L${width / 2 + 8} -48Z`, cloth),
  d(
    [0, 2, 4]
      .map(
        i =>
          `M${n(-width / 2 - 8 + ((width + 16) / 6) * i)} -48L${n(-width / 2 + 4 + ((width - 8) / 6) * i)} -66h${n((width - 8) / 6)}l2 18Z`,
      )
      .join(''),
    p.light,
  ),
];

module.exports = { farmhouse, villa, pavilion, pagoda, gateTower, church, block, chimney, tank, moonGate, stall };
