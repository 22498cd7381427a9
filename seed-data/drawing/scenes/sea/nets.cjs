// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, l, at, layer, curve, ellipse, rect } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { sky } = require('../landscape.cjs');
const { farLand } = require('./parts.cjs');

function nets(c, { people: count = 3 } = {}) {
  const { r, p, w, h, u } = c;
  const mesh = [];
  const poles = [0.06, 0.36, 0.66, 0.97].map(x => x * w);
  const drop = t => h * (0.34 + 0.1 * Math.sin(t * Math.PI));
  poles.slice(1).forEach((x1, i) => {
    const x0 = poles[i];
    for (let k = 0; k <= 12; k++) {
      const t = k / 12;
      mesh.push(
        l(
          curve([
            [x0 + (x1 - x0) * t, drop(t)],
            [x0 + (x1 - x0) * (t + 0.06), drop(t) + h * 0.13],
            [x0 + (x1 - x0) * t, drop(t) + h * 0.3],
          ]),
          p.mid,
          1.2 * u,
        ),
      );
    }
    for (let j = 0; j < 9; j++)
      mesh.push(
        l(
          curve([
            [x0, h * 0.34 + j * h * 0.034],
            [(x0 + x1) / 2, drop(0.5) + j * h * 0.034],
            [x1, h * 0.34 + j * h * 0.034],
          ]),
          p.mid,
          1.1 * u,
        ),
      );
  });
  return {
    layers: [
      sky(c, 0.4),
      farLand(c, 0.4),
      layer([f(rect(-9, h * 0.4, w + 18, h * 0.65), p.land)], { ground: true }),
      layer(mesh, { dry: 0.3, line: false }),
      layer(
        poles.map(x => l(`M${x} ${h * 0.28}V${h * 0.84}`, p.wood, 9 * u)),
        {},
      ),
      layer(
        r.times(count, (i, t) =>
          at(w * (0.2 + t * 0.6), h * 0.93, Math.min(w, h) * 0.0042, [
            people.standing(r, p, { wear: 'scarf', pose: i % 2 ? 'raise' : 'hold', top: p.near, skirt: p.mid }),
            f(ellipse(i % 2 ? -23 : -1, i % 2 ? -99 : -51, 3.4), p.accent),
          ]),
        ),
        { wobble: 0.4 },
      ),
      layer(
        r.times(22, () =>
          f(ellipse(w * r(), h * r.range(0.86, 0.98), 7 * u, 5 * u), r.pick([p.accent, p.accent2, p.wood])),
        ),
        {},
      ),
    ],
    alt: {
      zh: '灰色的网晾在木杆间，几个妇女在网前理网，手是红的',
      en: 'Grey nets hang between poles; women mend them with red hands',
    },
    focal: { x: 0.5, y: 0.65 },
  };
}

module.exports = { nets };
