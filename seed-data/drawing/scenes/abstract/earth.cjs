// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, blob } = require('../../core/shapes.cjs');
const { full, made, wave } = require('./parts.cjs');

function earth(c) {
  const { r, w, h, u } = c;
  const tones = ['#6a4028', '#8f5a34', '#b57f4a', '#4a2f22', '#c9a06a', '#7a4a3a', '#a86a4a'];
  return made(
    [
      full(c, tones[2]),
      ...r.times(15, (i, t) => [wave(c, t, 18 * u, r.pick(tones))]),
      r.times(60, () => f(blob(r, w * r(), h * r(), r.range(4, 22) * u, r.range(3, 14) * u, 0.3), r.pick(tones))),
    ],
    { relief: 2, sand: 1.7, crack: 1.1, stain: 1 },
    '一层层泥土，干裂，夹着碎石',
    'Layer on layer of earth, cracked, with stones',
  );
}

module.exports = { earth };
