// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { f, l, at, layer, ellipse, rect, leaf } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const land = require('../../motifs/land.cjs');
const people = require('../../motifs/people.cjs');
const plants = require('../../motifs/plants.cjs');
const { sky } = require('../landscape.cjs');
const { unit } = require('./parts.cjs');

function vine(c, { kind = 'grape', people: crowd = 2 } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const hang =
    kind === 'grape'
      ? r.times(17, (i, t) =>
          at(w * (0.03 + t * 0.94), h * r.range(0.2, 0.4), s * r.range(3, 4.6), plants.Fruits.grapes(r, p)),
        )
      : r.times(17, (i, t) =>
          plants.wisteria(
            r,
            w * (0.02 + t * 0.96),
            h * r.range(0.12, 0.26),
            h * r.range(0.16, 0.34),
            r.pick([p.flower, light(p.flower, 0.25)]),
          ),
        );
  return {
    layers: [
      sky(c, 0.7),
      layer([land.ridge(r, c, h * 0.66, h * 0.16, p.far, { foot: 0.3 }).form], { soft: 3 }),
      layer([f(rect(-9, h * 0.74, w + 18, h * 0.3), p.land)], { strength: 0.8 }),
      layer(
        r.times(16, () => f(ellipse(w * r(), h * r.range(0.8, 0.98), w * 0.05, h * 0.008), p.near, { opacity: 0.25 })),
        { line: false, knock: 0 },
      ),
      layer(
        r.times(4, (i, t) => l(`M${w * (0.1 + t * 0.8)} ${h * 0.13}V${h * 0.9}`, p.wood, 15 * s)),
        {},
      ),
      layer([l(`M-9 ${h * 0.13}H${w + 9}M-9 ${h * 0.06}H${w + 9}`, p.wood, 12 * s)], {}),
      layer(
        r.times(64, () => {
          const x = w * r();
          const y = h * r.range(-0.02, 0.22);
          const k = 70 * s * r.range(0.6, 1.2);
          return kind === 'grape'
            ? f(
                `M${x} ${y - k * 0.5}L${x + k * 0.45} ${y - k * 0.2}L${x + k * 0.6} ${y + k * 0.15}L${x + k * 0.2} ${y + k * 0.2}L${x} ${y + k * 0.6}L${x - k * 0.2} ${y + k * 0.2}L${x - k * 0.6} ${y + k * 0.15}L${x - k * 0.45} ${y - k * 0.2}Z`,
                r.pick([p.leaf, p.leaf2, p.near]),
              )
            : f(leaf(x, y, k, k * 0.4, r.range(0, 6)), r.pick([p.leaf, p.leaf2]));
        }),
        { strength: 0.9 },
      ),
      ...hang.map((x, i) => layer([x], { strength: 0.85 + (i % 3) * 0.1, wobble: 0.5 })),
      layer(
        r.times(crowd, (i, t) =>
          at(
            w * (crowd === 1 ? 0.6 : 0.26 + t * 0.5),
            h * 0.95,
            s * 3.2,
            i % 2
              ? people.sitting(r, p, { wear: r.pick(['grey', 'straw']) })
              : people.standing(r, p, { wear: r.pick(['scarf', 'bun']), pose: kind === 'grape' ? 'raise' : 'hold' }),
          ),
        ),
        { wobble: 0.4 },
      ),
    ],
    alt: {
      zh: kind === 'grape' ? '葡萄架下垂着一串串紫葡萄，有人采摘歇坐' : '紫藤架下花穗垂垂，一人坐立其间',
      en:
        kind === 'grape'
          ? 'Bunches of purple grapes under a trellis, people picking and resting'
          : 'Wisteria hanging from a trellis, someone beneath',
    },
    focal: { x: 0.5, y: 0.45 },
  };
}

module.exports = { vine };
