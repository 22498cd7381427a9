// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, l, at, layer, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const boats = require('../../motifs/boats.cjs');
const { sky, flock } = require('../landscape.cjs');
const { water, farLand } = require('./parts.cjs');

function containers(c, { ship = true } = {}) {
  const { r, p, w, h, u } = c;
  const s = Math.min(w, h) / 1000;
  const boxes = [];
  for (let col = 0; col < 9; col++) {
    const high = r.int(2, 4);
    for (let j = 0; j < high; j++) {
      const colour = r.pick([p.accent, p.accent2, p.cloth, p.cloth2, p.leaf, p.wall, p.water2]);
      const [bw, bh] = [w / 8.4, h * 0.078];
      const [x, y] = [col * bw - w * 0.03, h * 0.985 - (j + 1) * bh];
      boxes.push(
        f(rect(x, y, bw * 0.97, bh * 0.95), colour),
        l(
          r.times(9, (k, t) => `M${x + bw * (0.06 + t * 0.85)} ${y + bh * 0.1}v${bh * 0.75}`).join(''),
          light(colour, -0.25),
          1.4 * u,
        ),
      );
    }
  }
  return {
    layers: [
      sky(c, 0.5),
      farLand(c, 0.48),
      ...water(c, 0.48, 0.8),
      ship && layer([at(w * 0.55, h * 0.6, s * 5, boats.containerShip(r, p))], { wobble: 0.4 }),
      layer(
        r.times(3, (i, t) =>
          at(w * (0.16 + t * 0.66), h * 0.74, s * 5.2, boats.gantry(p, i % 2 ? p.cloth : p.accent), { flip: i === 1 }),
        ),
        { wobble: 0.4 },
      ),
      layer(boxes, { wobble: 0.5 }),
      flock(c, 0.4, 0.15, 4),
    ],
    alt: { zh: '集装箱码头：龙门吊、货轮与彩色箱子', en: 'A container port: gantries, a ship and coloured boxes' },
    focal: { x: 0.5, y: 0.65 },
  };
}

module.exports = { containers };
