// What several of these share. Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');

const shadow = (c, x, y, rx) => f(ellipse(x + rx * 0.3, y, rx * 1.15, rx * 0.16), c.p.near, { opacity: 0.35 });

const tableTop = (c, y, colour) =>
  layer(
    [
      f(rect(-9, c.h * y, c.w + 18, c.h * (1.03 - y)), colour, {
        grad: [light(colour, 0.1), 1, light(colour, -0.12), 1],
      }),
    ],
    { strength: 0.9 },
  );

// Many small things on a round or square tray, none over the other.
function spread(c, count, make, radius = 0.34) {
  const { w, h } = c;
  const m = Math.min(w, h);
  return Array.from({ length: count }, (_, i) => {
    const a = i * 2.39996;
    const k = Math.sqrt((i + 0.5) / count) * radius;
    return at(w / 2 + Math.cos(a) * k * m, h / 2 + Math.sin(a) * k * m, 1, make(i), { turn: (i * 47) % 360 });
  });
}

module.exports = { shadow, tableTop, spread };
