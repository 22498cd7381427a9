// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, d, l, rect, polygon } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const { full, made, wave } = require('./parts.cjs');

function salt(c) {
  const { r, w, h, u } = c;
  return made(
    [
      full(c, '#8fa0a8'),
      r.times(5, (i, t) => wave(c, t * 0.9, 26 * u, blend('#7a8d96', '#dfe3e2', t))),
      r.times(260, () => {
        const [x, y, k] = [w * r(), h * (1 - r() ** 1.7), r.range(5, 22) * u];
        return f(
          polygon([
            [x - k, y],
            [x, y - k],
            [x + k, y],
            [x, y + k],
          ]),
          r.pick(['#f7f7f3', '#e6eaea', '#ffffff', '#cfd8da']),
        );
      }),
      [
        f(rect(w * 0.62, h * 0.1, w * 0.2, w * 0.2), '#b0342a'),
        d(rect(w * 0.645, h * 0.1 + w * 0.025, w * 0.15, w * 0.15), '#dcdfdc'),
        l(
          `M${w * 0.67} ${h * 0.1 + w * 0.06}h${w * 0.1}M${w * 0.72} ${h * 0.1 + w * 0.04}v${w * 0.12}M${w * 0.67} ${h * 0.1 + w * 0.12}h${w * 0.1}`,
          '#b0342a',
          9 * u,
        ),
      ],
    ],
    { relief: 1.9, sand: 1.2, stain: 0.5 },
    '盐晶层层结起，上角一方朱印',
    'Salt crystals in layers, a red stamp above',
  );
}

module.exports = { salt };
