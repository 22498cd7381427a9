// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, l, at, curve, ribbon } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const animals = require('../../motifs/animals.cjs');
const { unit } = require('../plants.cjs');
const { full, made, wave } = require('./parts.cjs');

function fossil(c) {
  const { r, p, w, h, u } = c;
  const s = unit(c);
  const spiral = r.times(120, (i, t) => {
    const a = t * 22;
    const k = 8 + t ** 1.4 * h * 0.36;
    return [w * 0.46 + Math.cos(a) * k, h * 0.5 + Math.sin(a) * k];
  });
  return made(
    [
      full(c, p.wall),
      r.times(7, (i, t) => wave(c, t, 30 * u, blend(p.wall, p.water, t * 0.7))),
      [
        f(
          ribbon(spiral, t => (4 + 42 * t) * s * 1.6),
          p.light,
        ),
        l(curve(spiral), p.near, 4 * s),
        ...r.times(46, (i, t) => {
          const q = spiral[Math.floor(20 + t * 98)];
          const a = Math.atan2(q[1] - h * 0.5, q[0] - w * 0.46);
          return l(
            `M${q[0] - Math.cos(a) * 26 * s * t} ${q[1] - Math.sin(a) * 26 * s * t}L${q[0] + Math.cos(a) * 26 * s * t} ${q[1] + Math.sin(a) * 26 * s * t}`,
            p.mid,
            2.4 * s,
          );
        }),
      ],
      [
        at(w * 0.82, h * 0.3, s * 1.6, animals.shell(p.light)),
        at(w * 0.86, h * 0.74, s * 1.2, animals.starfish(p.land)),
        at(w * 0.12, h * 0.8, s * 1.3, animals.slimFish(p.light, p.wall)),
      ],
    ],
    { relief: 1.9, sand: 1, crack: 0.6, stain: 0.7 },
    '螺旋化石嵌在浅色岩层里，旁有贝与海星',
    'A spiral fossil in pale strata, with shell and starfish',
  );
}

module.exports = { fossil };
