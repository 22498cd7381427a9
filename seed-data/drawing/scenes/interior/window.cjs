// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, l, at, layer, blob, rect, leaf } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const plants = require('../../motifs/plants.cjs');
const { Things } = require('../../motifs/things.cjs');
const { unit } = require('../plants.cjs');
const { room, seaView, roofView } = require('./parts.cjs');

function windowScene(c, { easel = false, shutters = false, flower = false } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      ...room(c, { x: 0.22, wide: 0.56, tall: 0.52, y: 0.1, floorY: 0.86, view: easel ? roofView(c) : seaView(c) }),
      shutters &&
        layer(
          [-1, 1]
            .map(k => [
              f(rect(k < 0 ? w * 0.03 : w * 0.79, h * 0.1, w * 0.18, h * 0.53), p.leaf),
              l(
                r.times(13, (i, t) => `M${k < 0 ? w * 0.05 : w * 0.81} ${h * (0.13 + t * 0.47)}h${w * 0.14}`).join(''),
                light(p.leaf, -0.3),
                5 * s,
              ),
            ])
            .flat(),
          {},
        ),
      easel &&
        layer(
          [
            l(
              `M${w * 0.2} ${h}L${w * 0.3} ${h * 0.4}L${w * 0.42} ${h}M${w * 0.22} ${h * 0.8}H${w * 0.4}`,
              p.wood,
              11 * s,
            ),
            f(rect(w * 0.16, h * 0.48, w * 0.28, h * 0.28), p.light),
            ...r.times(9, () =>
              f(
                blob(r, w * r.range(0.2, 0.4), h * r.range(0.52, 0.72), w * 0.04, h * 0.025),
                r.pick([p.cloth, p.accent, p.leaf, p.accent2]),
              ),
            ),
          ],
          {},
        ),
      flower &&
        layer(
          [
            at(w * 0.5, h * 0.63, s * 2.4, Things.jar(p, '#b0603c')),
            ...r.times(9, () =>
              at(
                w * 0.5 + r.range(-110, 110) * s,
                h * 0.63 - r.range(190, 360) * s,
                s * 3,
                plants.Flowers.camellia(r, r.pick([p.accent, p.flower]), p),
              ),
            ),
            ...r.times(12, () =>
              f(leaf(w * 0.5, h * 0.63 - 190 * s, 190 * s, 50 * s, -1.57 + r.range(-1.2, 1.2)), p.leaf),
            ),
          ],
          {},
        ),
    ],
    alt: {
      zh: `${shutters ? '绿色百叶' : '画室'}的窗，窗外是${easel ? '红屋顶' : '海'}${flower ? '，窗台一盆花' : ''}${easel ? '，窗前画架' : ''}`,
      en: `A ${shutters ? 'green-shuttered' : 'studio'} window, ${easel ? 'roofs' : 'the sea'} outside${flower ? ', a pot of flowers' : ''}${easel ? ', an easel' : ''}`,
    },
    focal: { x: 0.5, y: 0.4 },
  };
}

module.exports = { windowScene };
