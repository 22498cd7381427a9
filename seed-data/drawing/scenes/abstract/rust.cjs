// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, l, ellipse, ribbon, blob } = require('../../core/shapes.cjs');
const { full, made } = require('./parts.cjs');

function rust(c, { rouge = false } = {}) {
  const { r, w, h, u } = c;
  const tones = rouge
    ? ['#b5344a', '#d97a86', '#4a4a4e', '#2f2f33', '#8a2436']
    : ['#8a4a24', '#b5652f', '#5a3a2a', '#3f4a4c', '#d08a48'];
  return made(
    [
      full(c, tones[3]),
      r.times(90, () =>
        f(blob(r, w * r(), h * r(), w * r.range(0.03, 0.16), h * r.range(0.02, 0.12), 0.35), r.pick(tones), {
          opacity: 0.7,
        }),
      ),
      r.times(30, () => {
        const x = w * r();
        const y = h * r.range(0, 0.6);
        return f(
          ribbon(
            [
              [x, y],
              [x + r.range(-9, 9) * u, y + h * 0.14],
              [x + r.range(-12, 12) * u, y + h * r.range(0.2, 0.4)],
            ],
            t => 26 * u * (1 - t),
          ),
          r.pick(tones.slice(0, 2)),
          { opacity: 0.6 },
        );
      }),
      [
        ...[0.08, 0.92].flatMap(x => [0.07, 0.36, 0.64, 0.93].map(y => f(ellipse(w * x, h * y, 15 * u), '#26211f'))),
        l(`M-9 ${h * 0.5}H${w + 9}`, '#1f1b1a', 5 * u),
      ],
      rouge ? [f(ellipse(w * 0.56, h * 0.42, w * 0.22), '#c9405a', { opacity: 0.85 })] : [],
    ],
    { relief: 1.8, sand: 1.5, crack: 0.4, stain: 1.4 },
    rouge ? '锈铁板上一团胭脂红' : '锈蚀的铁板，铆钉与流痕',
    rouge ? 'A round of rouge on rusted iron' : 'Rusted iron with rivets and runs',
  );
}

module.exports = { rust };
