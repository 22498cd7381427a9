// People at feasts, at work, alone and together.
'use strict';

const { f, l, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const { Things } = require('../../motifs/things.cjs');
const { wallOf, unit } = require('../plants.cjs');
const { floor } = require('./parts.cjs');

function backstage(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      wallOf(c, p.wall),
      layer(
        [
          f(`M-9 -9H${w * 0.3}Q${w * 0.2} ${h * 0.5} ${w * 0.26} ${h * 0.9}H-9Z`, p.accent),
          l(
            r
              .times(
                5,
                (i, t) =>
                  `M${w * (0.03 + t * 0.2)} -9Q${w * (0.01 + t * 0.16)} ${h * 0.5} ${w * (0.03 + t * 0.2)} ${h * 0.9}`,
              )
              .join(''),
            light(p.accent, -0.3),
            5 * s,
          ),
        ],
        {},
      ),
      floor(c, 0.84, p.wood),
      layer(
        [
          f(ellipse(w * 0.62, h * 0.36, w * 0.16, h * 0.2), p.sky),
          l(ellipse(w * 0.62, h * 0.36, w * 0.16, h * 0.2), p.accent2, 14 * s),
          f(rect(w * 0.42, h * 0.6, w * 0.5, h * 0.04), p.wood),
        ],
        {},
      ),
      layer([at(w * 0.62, h * 0.37, s * 10, people.head(p, 'opera', { blush: true }).children)], {}),
      layer(
        [
          at(
            w * 0.52,
            h * 0.97,
            s * 5,
            people.standing(r, p, { wear: 'opera', back: true, top: p.flower, skirt: p.accent2 }),
          ),
        ],
        {},
      ),
      layer(
        r.times(5, (i, t) => at(w * (0.46 + t * 0.4), h * 0.6, s * 0.6, r.pick([Things.cup, Things.jar])(p))),
        {},
      ),
    ],
    alt: {
      zh: '后台：戴头面的演员背身对镜，幕布低垂',
      en: 'Backstage: a player in headdress before her mirror, the curtain beside',
    },
    focal: { x: 0.58, y: 0.45 },
  };
}

module.exports = { backstage };
