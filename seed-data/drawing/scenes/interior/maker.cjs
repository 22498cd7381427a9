// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, d, l, at, layer, ellipse, rect, leaf } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const plants = require('../../motifs/plants.cjs');
const { room, greenView, roofView } = require('./parts.cjs');

function maker(c, { work = 'frame', wear = 'bun', window: big = false } = {}) {
  const { r, p, w, h } = c;
  const k = (h / 100) * 0.62 * Math.min(1, w / h + 0.25);
  const [x, y] = [w * 0.36, h * 0.93];
  const tools = {
    frame: [
      l('M14 -66L62 -50L62 2M22 -64L22 2', p.wood, 3),
      f('M20 -66L60 -53L56 -34L16 -47Z', p.light),
      ...r.times(5, (i, t) =>
        at(26 + t * 24, -56 + t * 8, 0.34, plants.Flowers.peony(r, r.pick([p.flower, p.accent, p.accent2]), p)),
      ),
    ],
    wheel: [
      l(ellipse(50, -28, 25), p.wood, 3.4),
      l(
        r.times(8, i => `M50 -28L${50 + Math.cos(i * 0.785) * 25} ${-28 + Math.sin(i * 0.785) * 25}`).join(''),
        p.wood,
        1.4,
      ),
      l('M26 2L50 -28L74 2', p.wood, 3),
      l('M20 -38Q34 -44 50 -53', p.light, 1.2),
      f(ellipse(18, -38, 5, 4), p.light),
    ],
    loom: [
      l('M18 2V-92M78 2V-92M18 -90H78M18 -20H78', p.wood, 4),
      f(rect(24, -86, 48, 62), p.cloth2),
      ...r.times(7, (i, t) =>
        d(r.times(6, (j, q) => `M${25 + q * 40} ${-82 + t * 50}l4 -3l4 3l-4 3Z`).join(''), i % 2 ? p.accent2 : p.light),
      ),
      l(r.times(13, (i, t) => `M${25 + t * 46} -24V0`).join(''), p.light, 0.6),
    ],
    machine: [
      f(rect(8, -34, 66, 5), p.wood),
      l('M14 -29V0M68 -29V0M14 -4H68', p.dark, 3),
      f('M24 -34V-58Q24 -62 30 -62L58 -62Q62 -62 62 -58L62 -34L54 -34L54 -52L34 -52L34 -34Z', p.dark),
      f(ellipse(64, -54, 6), p.dark),
      f('M14 -34Q30 -44 46 -34L50 -14Q30 -6 12 -16Z', p.flower),
    ],
    knitting: [
      l('M16 -44L36 -30M28 -46L14 -28', p.accent2, 1.8),
      f('M12 -40Q24 -30 34 -36L32 -8Q20 -2 10 -10Z', p.accent),
      l('M14 -32Q22 -26 32 -30M13 -24Q22 -18 32 -22M13 -16Q22 -10 31 -14', light(p.accent, -0.3), 1),
      f(ellipse(52, -6, 9), p.accent),
      l('M46 -10Q52 -2 58 -8M44 -4Q50 -12 58 -2', light(p.accent, 0.3), 1),
    ],
    net: [
      l(
        r.times(9, (i, t) => `M20 ${-66 + i * 7}Q${50 + i * 2} ${-40 + i * 8} 96 ${-30 + i * 4}`).join('') +
          r.times(9, (i, t) => `M${24 + i * 8} ${-64 + i * 4}Q${24 + i * 9} -30 ${16 + i * 9} 2`).join(''),
        p.light,
        1,
      ),
      f(leaf(16, -40, 14, 4, -0.3), p.accent2),
    ],
  }[work];
  const said = {
    frame: ['绣花绷', 'at an embroidery frame'],
    wheel: ['纺车', 'at a spinning wheel'],
    loom: ['织锦机', 'at a brocade loom'],
    machine: ['缝纫机', 'at a sewing machine'],
    knitting: ['毛线针', 'knitting'],
    net: ['网梭', 'making a net'],
  }[work];
  return {
    layers: [
      ...room(c, { view: big ? roofView(c) : greenView(c), x: 0.6, wide: big ? 0.34 : 0.28 }),
      layer([at(x, y, k, tools)], { wobble: 0.4 }),
      layer([at(x, y, k, people.sitting(r, p, { wear }))], { wobble: 0.4 }),
    ],
    alt: { zh: `窗边一人坐在${said[0]}前做活`, en: `Someone sits ${said[1]} by a window` },
    focal: { x: 0.42, y: 0.6 },
  };
}

module.exports = { maker };
