// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, l, curve, rect } = require('../../core/shapes.cjs');
const { full, made } = require('./parts.cjs');

function weave(c) {
  const { r, p, w, h, u } = c;
  const bands = r.times(22, (i, t) =>
    f(rect(-9, h * t, w + 18, h * r.range(0.012, 0.04)), r.pick([p.cloth, p.water2, p.light, p.cloth2, p.near])),
  );
  const warps = r.times(46, (i, t) =>
    l(
      curve(r.times(6, (k, q) => [w * t + r.range(-6, 6) * u, h * (q * 1.04 - 0.02)])),
      r.pick([p.light, p.near, p.cloth2]),
      r.range(2, 7) * u,
      { opacity: 0.85 },
    ),
  );
  return made(
    [
      full(c, p.cloth),
      bands,
      warps,
      r.times(16, () =>
        l(
          curve([
            [w * r(), h * 0.8],
            [w * r(), h * 0.95],
            [w * r(), h * 1.02],
          ]),
          p.cloth2,
          3 * u,
        ),
      ),
    ],
    { relief: 1, sand: 0.9, stain: 0.5 },
    '蓝染经纬交错，线头垂下',
    'Indigo warp and weft, loose ends hanging',
  );
}

module.exports = { weave };
