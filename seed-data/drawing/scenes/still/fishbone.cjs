// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, d, l, layer, ellipse } = require('../../core/shapes.cjs');
const { wallOf } = require('../plants.cjs');

function fishbone(c) {
  const { r, p, w, h } = c;
  const ribs = r.times(17, (i, t) => {
    const y = h * (0.24 + t * 0.54);
    const k = w * 0.27 * Math.sin(0.35 + t * 2.5);
    return l(
      `M${w * 0.5} ${y}Q${w * 0.5 - k * 0.6} ${y} ${w * 0.5 - k} ${y + h * 0.05}M${w * 0.5} ${y}Q${w * 0.5 + k * 0.6} ${y} ${w * 0.5 + k} ${y + h * 0.05}`,
      p.dark,
      w * 0.011,
    );
  });
  return {
    layers: [
      wallOf(c, p.wall),
      layer([ribs, l(`M${w * 0.5} ${h * 0.2}V${h * 0.84}`, p.dark, w * 0.02)], {}),
      layer(
        [
          f(
            `M${w * 0.5} ${h * 0.05}Q${w * 0.72} ${h * 0.12} ${w * 0.66} ${h * 0.21}Q${w * 0.5} ${h * 0.27} ${w * 0.34} ${h * 0.21}Q${w * 0.28} ${h * 0.12} ${w * 0.5} ${h * 0.05}Z`,
            p.mid,
          ),
          d(ellipse(w * 0.42, h * 0.15, w * 0.035), p.light),
          d(ellipse(w * 0.58, h * 0.15, w * 0.035), p.light),
          f(`M${w * 0.5} ${h * 0.83}L${w * 0.3} ${h * 0.95}Q${w * 0.5} ${h * 0.9} ${w * 0.7} ${h * 0.95}Z`, p.mid),
        ],
        {},
      ),
      layer(
        r.times(9, (i, t) => l(ellipse(w * 0.5, h * 0.5, w * (0.2 + t * 0.4), h * (0.16 + t * 0.34)), p.far, 2)),
        { line: false },
      ),
    ],
    alt: { zh: '一副竖立的鱼骨，四周水纹回荡', en: 'An upright fishbone, ripples around it' },
    focal: { x: 0.5, y: 0.4 },
  };
}

module.exports = { fishbone };
