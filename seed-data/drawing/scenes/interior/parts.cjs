// What several of these share. Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, l, at, layer, ellipse, rect, polygon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const b = require('../../motifs/buildings.cjs');
const boats = require('../../motifs/boats.cjs');
const { unit } = require('../plants.cjs');

// A room: wall, floor, and a window with the light it throws on the floor.
function room(
  c,
  {
    window: pane = true,
    x = 0.58,
    y = 0.12,
    wide = 0.32,
    tall = 0.36,
    floorY = 0.78,
    view = null,
    wall = c.p.wall,
    night = false,
  } = {},
) {
  const { p, w, h } = c;
  const s = unit(c);
  const layers = [
    layer(
      [f(rect(-9, -9, w + 18, h * floorY + 18), wall, { grad: [light(wall, 0.08), 1, light(wall, -0.1), 1, 30] })],
      { strength: 0.85 },
    ),
    layer(
      [
        f(rect(-9, h * floorY, w + 18, h * 0.3), p.wood, { grad: [light(p.wood, 0.1), 1, light(p.wood, -0.15), 1] }),
        l(
          Array.from({ length: 5 }, (_, i) => `M-9 ${h * (floorY + 0.03 + i * 0.05)}H${w + 9}`).join(''),
          light(p.wood, -0.2),
          1.6 * s,
        ),
      ],
      { strength: 0.9 },
    ),
  ];
  if (!pane) return layers;
  const [wx, wy, ww, wh] = [w * x, h * y, w * wide, h * tall];
  layers.push(
    layer(
      [
        f(rect(wx, wy, ww, wh), night ? p.near : p.sky2, {
          grad: [night ? p.dark : p.sky, 1, night ? p.near : p.sky2, 1],
        }),
        ...(view ? view(wx, wy, ww, wh) : []),
      ],
      { wobble: 0.3 },
    ),
    layer(
      [
        l(`${rect(wx, wy, ww, wh)}M${wx + ww / 2} ${wy}v${wh}M${wx} ${wy + wh * 0.4}h${ww}`, p.wood, 13 * s),
        f(rect(wx - 16 * s, wy + wh, ww + 32 * s, 18 * s), light(p.wood, 0.25)),
      ],
      { wobble: 0.4 },
    ),
  );
  if (!night)
    layers.push(
      layer(
        [
          f(
            polygon([
              [wx - ww * 0.35, h * (floorY + 0.04)],
              [wx + ww * 0.65, h * (floorY + 0.04)],
              [wx + ww * 0.3, h * 1.0],
              [wx - ww * 0.9, h * 1.0],
            ]),
            p.light,
            { opacity: 0.5 },
          ),
          f(
            polygon([
              [wx - ww * 0.05, wy + wh * 0.1],
              [wx + ww * 0.02, wy + wh],
              [wx - ww * 0.7, h * floorY],
              [wx - ww * 0.9, h * floorY * 0.8],
            ]),
            p.light,
            { opacity: 0.16 },
          ),
        ],
        { knock: 0.4, soft: 6, line: false },
      ),
    );
  return layers;
}

const seaView = c => (x, y, ww, wh) => [
  f(rect(x, y + wh * 0.5, ww, wh * 0.5), c.p.water2),
  at(x + ww * 0.6, y + wh * 0.56, unit(c) * 0.7, boats.sailBoat(c.r, c.p)),
];

const greenView = c => (x, y, ww, wh) =>
  c.r.times(9, () =>
    f(
      ellipse(x + ww * c.r.range(0.1, 0.9), y + wh * c.r.range(0.5, 0.95), ww * 0.16, wh * 0.12),
      c.r.pick([c.p.leaf, c.p.leaf2]),
    ),
  );

const roofView = c => (x, y, ww, wh) =>
  c.r.times(4, (i, t) => at(x + ww * (0.14 + t * 0.72), y + wh, (ww / 100) * 0.42, b.villa(c.r, c.p)));

module.exports = { room, seaView, greenView, roofView };
