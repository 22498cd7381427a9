// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, curve } = require('../../core/shapes.cjs');
const { light, blend } = require('../../core/pixels.cjs');
const { full, made } = require('./parts.cjs');

function pleats(c) {
  const { r, p, w, h } = c;
  const strips = r.times(24, (i, t) => {
    const colour = blend(p.flower, p.near, 0.5 + 0.5 * Math.sin(t * 9));
    const x0 = t => w * t;
    const a = i / 24;
    const b = (i + 0.55) / 24;
    const e = (i + 1) / 24;
    const bend = s => Math.sin(s * 3 + i * 0.22) * w * 0.06;
    const edge = q => r.times(7, (k, s) => [x0(q) + bend(s), h * (s * 1.04 - 0.02)]);
    const poly = (q1, q2) =>
      `${curve(edge(q1))}L${edge(q2)[6][0]} ${edge(q2)[6][1]}${curve(edge(q2).reverse()).replace(/^M[^C]*/, '')}Z`;
    return [f(poly(a, b), light(colour, 0.3)), f(poly(b, e), light(colour, -0.25))];
  });
  return made(
    [full(c, p.mid), ...strips],
    { relief: 0.8, sand: 0.6, stain: 0.4 },
    '布面起褶，明暗相间如水',
    'Cloth in pleats, light and dark like water',
  );
}

module.exports = { pleats };
