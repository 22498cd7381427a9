// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, l, curve, ellipse, blob } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { full, made } = require('./parts.cjs');

function cocoon(c) {
  const { r, p, w, h, u } = c;
  const threads = r.times(150, () => {
    const a = r.range(0, 6.28);
    const b = a + r.range(1.2, 2.6);
    const k = r.range(0.8, 1);
    return l(
      curve([
        [w * 0.5 + Math.cos(a) * w * 0.28 * k, h * 0.46 + Math.sin(a) * h * 0.3 * k],
        [w * 0.5 + Math.cos((a + b) / 2) * w * 0.26, h * 0.46 + Math.sin((a + b) / 2) * h * 0.28],
        [w * 0.5 + Math.cos(b) * w * 0.28 * k, h * 0.46 + Math.sin(b) * h * 0.3 * k],
      ]),
      r.pick(['#fbf5e6', '#efe3c8', '#fffdf6']),
      r.range(1.4, 4) * u,
    );
  });
  return made(
    [
      full(c, p.wall),
      r.times(20, () =>
        f(blob(r, w * r(), h * r(), w * 0.16, h * 0.1, 0.3), r.pick([p.wall, light(p.wall, -0.1), p.land]), {
          opacity: 0.5,
        }),
      ),
      [f(ellipse(w * 0.5, h * 0.46, w * 0.28, h * 0.3), '#e8dcc0')],
      threads,
      r.times(9, (i, t) =>
        l(
          curve([
            [w * 0.56, h * 0.7],
            [w * (0.4 + t * 0.4), h * 0.85],
            [w * (0.2 + t * 0.7), h * 1.02],
          ]),
          '#fbf5e6',
          2.4 * u,
        ),
      ),
    ],
    { relief: 1.2, sand: 0.7, stain: 0.6 },
    '丝线缠成一枚大茧，线头从里面抽出',
    'A great cocoon wound of thread, its ends drawn out',
  );
}

module.exports = { cocoon };
