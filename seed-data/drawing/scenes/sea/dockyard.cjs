// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, d, l, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const boats = require('../../motifs/boats.cjs');
const people = require('../../motifs/people.cjs');
const { sky } = require('../landscape.cjs');

function dockyard(c, { sparks = false } = {}) {
  const { r, p, w, h, u } = c;
  const s = Math.min(w, h) / 1000;
  const spot = [w * 0.42, h * 0.66];
  return {
    layers: [
      sky(c, 0.88),
      layer(
        r.times(4, (i, t) =>
          at(w * (0.1 + t * 0.84), h * 0.74, s * r.range(4, 6.2), boats.gantry(p, r.pick([p.mid, p.far])), {
            flip: r.maybe(0.5),
          }),
        ),
        { strength: 0.8 },
      ),
      layer(
        [
          f(
            `M${w * 0.16} ${h * 0.32}L${w * 0.9} ${h * 0.36}Q${w * 0.84} ${h * 0.7} ${w * 0.72} ${h * 0.8}L${w * 0.28} ${h * 0.8}Q${w * 0.2} ${h * 0.6} ${w * 0.16} ${h * 0.32}Z`,
            p.near,
          ),
          d(
            `M${w * 0.235} ${h * 0.62}L${w * 0.81} ${h * 0.64}Q${w * 0.77} ${h * 0.75} ${w * 0.72} ${h * 0.8}L${w * 0.28} ${h * 0.8}Z`,
            p.accent,
          ),
          ...r.times(7, (i, t) =>
            l(
              `M${w * (0.17 + t * 0.03)} ${h * (0.36 + t * 0.06)}L${w * (0.89 - t * 0.02)} ${h * (0.4 + t * 0.055)}`,
              p.mid,
              1.6 * u,
            ),
          ),
          ...r.times(9, (i, t) => l(`M${w * (0.24 + t * 0.6)} ${h * 0.34}V${h * 0.78}`, p.mid, 1 * u)),
        ],
        {},
      ),
      layer(
        [
          l(r.times(11, (i, t) => `M${w * (0.12 + t * 0.76)} ${h * 0.44}V${h * 0.86}`).join(''), p.wood, 4 * u),
          l([0.5, 0.62, 0.74].map(y => `M${w * 0.1} ${h * y}H${w * 0.9}`).join(''), p.wood, 3 * u),
        ],
        {},
      ),
      layer([f(rect(-9, h * 0.82, w + 18, h * 0.2), p.ground)], { ground: true, strength: 1.6 }),
      layer(
        r.times(5, (i, t) =>
          at(
            w * (0.16 + t * 0.66),
            h * (0.92 + r.range(0, 0.04)),
            s * 2.4,
            people.standing(r, p, { wear: 'helmet', back: r.maybe(0.5), skirt: p.cloth }),
          ),
        ),
        { wobble: 0.4 },
      ),
      sparks &&
        layer(
          [
            f(ellipse(...spot, 110 * s), p.lamp, { opacity: 0.35 }),
            f(ellipse(...spot, 46 * s), p.light, { opacity: 0.9 }),
            ...r.times(70, () => {
              const a = r.range(0, 6.28);
              const k = r.range(30, 200) * s;
              return l(
                `M${spot[0] + Math.cos(a) * 20 * s} ${spot[1] + Math.sin(a) * 20 * s}q${Math.cos(a) * k * 0.6} ${Math.sin(a) * k * 0.5} ${Math.cos(a) * k} ${Math.sin(a) * k + 40 * s}`,
                r.pick([p.lamp, p.accent2, p.light]),
                3 * u,
              );
            }),
          ],
          { knock: 1, line: false },
        ),
    ],
    alt: {
      zh: `船台上的大船与脚手架${sparks ? '，焊花四溅' : ''}，工人在下面`,
      en: `A hull on the slip among scaffolding and cranes${sparks ? ', welding sparks' : ''}, workers below`,
    },
    focal: { x: 0.45, y: 0.62 },
  };
}

module.exports = { dockyard };
