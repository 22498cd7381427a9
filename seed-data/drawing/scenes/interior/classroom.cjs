// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, l, at, layer, rect } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { unit } = require('../plants.cjs');
const { room, seaView } = require('./parts.cjs');

function classroom(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      ...room(c, { view: seaView(c), x: 0.62, wide: 0.32 }),
      layer(
        [
          f(rect(w * 0.08, h * 0.14, w * 0.46, h * 0.28), p.near),
          l(
            `M${w * 0.14} ${h * 0.22}h${w * 0.2}M${w * 0.14} ${h * 0.28}h${w * 0.3}M${w * 0.14} ${h * 0.34}h${w * 0.14}`,
            p.light,
            5 * s,
          ),
          l(rect(w * 0.08, h * 0.14, w * 0.46, h * 0.28), p.wood, 11 * s),
        ],
        {},
      ),
      layer(
        [
          at(w * 0.36, h * 0.8, s * 3.7, people.standing(r, p, { wear: 'bun', pose: 'raise' })),
          f(rect(w * 0.2, h * 0.66, w * 0.13, h * 0.15), p.wood),
        ],
        { wobble: 0.4 },
      ),
      layer(
        r
          .times(5, (i, t) => [
            at(
              w * (0.12 + t * 0.76),
              h * 0.97,
              s * 2.7,
              people.standing(
                r,
                { ...p, cloth: r.pick([p.accent, p.cloth, p.leaf, p.accent2]) },
                { child: true, back: true, wear: r.pick(['short', 'bun']) },
              ),
            ),
            f(rect(w * (0.05 + t * 0.76), h * 0.91, w * 0.14, h * 0.016), p.wood),
          ])
          .flat(),
        { wobble: 0.4 },
      ),
    ],
    alt: {
      zh: '教室里女教师站在黑板前，窗外是海，几个孩子听讲',
      en: 'A schoolmistress at her blackboard, the sea at the window, a few children',
    },
    focal: { x: 0.42, y: 0.5 },
  };
}

module.exports = { classroom };
