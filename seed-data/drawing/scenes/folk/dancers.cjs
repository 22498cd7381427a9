// People at feasts, at work, alone and together.
'use strict';

const { f, at, layer } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { wallOf } = require('../plants.cjs');
const { floor } = require('./parts.cjs');

function dancers(c, { count = 4, prop = 'fan', male = false, waiting = false } = {}) {
  const { r, p, w, h } = c;
  const size = Math.min((h / 112) * 0.8, (w / count / 66) * 1.15);
  return {
    layers: [
      wallOf(c),
      floor(c, 0.84, p.land),
      waiting && layer([f(`M-9 -9H${w * 0.2}Q${w * 0.12} ${h * 0.5} ${w * 0.18} ${h * 0.94}H-9Z`, p.near)], {}),
      ...r.times(count, (i, t) =>
        layer(
          [
            at(
              w * (count === 1 ? 0.5 : 0.15 + t * 0.7),
              h * (0.92 + (i % 2) * 0.04),
              size,
              waiting
                ? people.standing(
                    r,
                    { ...p, cloth: r.pick([p.light, p.flower2, p.flower]) },
                    { wear: 'bun', back: i % 2 === 0, skirt: p.flower2, pose: r.pick(['hold', 'down', 'wide']) },
                  )
                : people.dancer(
                    r,
                    { ...p, accent: r.pick([p.accent, p.flower, p.cloth2]) },
                    { prop, male, wear: male ? 'turban' : 'opera', skirt: r.pick([p.leaf, p.cloth, p.accent2]) },
                  ),
              { flip: i % 2 },
            ),
          ],
          { wobble: 0.4 },
        ),
      ),
    ],
    alt: {
      zh: waiting
        ? '几个舞者在幕侧候场'
        : `${count}个舞者扭身而舞，${{ fan: '手持彩扇', ribbon: '彩带飞扬', lantern: '提着花灯', drum: '击着小鼓', sticks: '挥着彩棒' }[prop]}`,
      en: waiting
        ? 'Dancers waiting in the wings'
        : `${count === 1 ? 'A dancer' : 'Dancers'} turning with ${{ fan: 'fans', ribbon: 'ribbons', lantern: 'lanterns', drum: 'drums', sticks: 'tasselled sticks' }[prop]}`,
    },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { dancers };
