// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, l, rect, polygon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { full, made } = require('./parts.cjs');

function paperCity(c) {
  const { r, w, h, u } = c;
  const blocks = r.times(46, (i, t) => {
    const y = h * (0.3 + t * 0.66);
    const bw = w * r.range(0.06, 0.16);
    const bh = h * r.range(0.1, 0.3);
    const x = w * r();
    const colour = r.pick(['#e8e0cc', '#cfc6b0', '#b9b2a2', '#d8cfbf', '#a8553f', '#5f7482']);
    return [
      f(rect(x - bw / 2, y - bh, bw, bh + 40), colour),
      l(
        r.times(7, (k, q) => `M${x - bw * 0.4} ${y - bh * (0.92 - q * 0.8)}h${bw * r.range(0.3, 0.8)}`).join(''),
        light(colour, -0.35),
        2.2 * u,
      ),
      f(
        polygon([
          [x - bw / 2, y - bh],
          [x, y - bh - bw * 0.3],
          [x + bw / 2, y - bh],
        ]),
        light(colour, r.range(-0.2, 0.2)),
      ),
    ];
  });
  return made(
    [full(c, '#ddd5c2'), ...blocks],
    { relief: 1, sand: 0.6, stain: 0.6 },
    '旧报纸与纸片剪出的一座城',
    'A city cut from old newspapers and scraps',
  );
}

module.exports = { paperCity };
