// Compositions about a middle: what window flowers, prints and lacquer panels are made of; and things set in a row.
'use strict';
const { f, d, l, at, layer, curve, ellipse, rect, polygon, leaf } = require('../core/shapes.cjs');
const { light, blend } = require('../core/pixels.cjs');
const { motifOf } = require('../motifs/crafts.cjs');
const plants = require('../motifs/plants.cjs');
const land = require('../motifs/land.cjs');
const { wallOf } = require('./plants.cjs');
const { sky, disc } = require('./landscape.cjs');

// A ring or frame whose inner rim is cut into teeth, the mark of the scissors.
function ring(p, x, y, radius, width) {
  const teeth = Array.from({ length: 72 }, (_, i) => {
    const a = (i / 72) * Math.PI * 2;
    const b = a + Math.PI / 72;
    return d(
      polygon([
        [x + Math.cos(a - 0.03) * (radius - width * 0.1), y + Math.sin(a - 0.03) * (radius - width * 0.1)],
        [x + Math.cos(b) * (radius - width * 0.55), y + Math.sin(b) * (radius - width * 0.55)],
        [x + Math.cos(a + 0.05) * (radius - width * 0.1), y + Math.sin(a + 0.05) * (radius - width * 0.1)],
      ]),
      '#ffffff',
    );
  });
  return [f(`${ellipse(x, y, radius)}${ellipse(x, y, radius - width)}`, p.accent, { rule: 'evenodd' }), ...teeth];
}

function frame(p, x, y, w, h, width) {
  const notches = (count, make) => Array.from({ length: count }, (_, i) => make((i + 0.5) / count));
  return [
    f(`${rect(x, y, w, h)}${rect(x + width, y + width, w - 2 * width, h - 2 * width)}`, p.accent, { rule: 'evenodd' }),
    ...notches(26, t => [
      d(ellipse(x + w * t, y + width / 2, width * 0.22), '#ffffff'),
      d(ellipse(x + w * t, y + h - width / 2, width * 0.22), '#ffffff'),
    ]).flat(),
    ...notches(18, t => [
      d(ellipse(x + width / 2, y + h * t, width * 0.22), '#ffffff'),
      d(ellipse(x + w - width / 2, y + h * t, width * 0.22), '#ffffff'),
    ]).flat(),
  ];
}

const leafy = (r, p, x, y, s, side) => [
  l(
    curve([
      [x, y],
      [x + side * 30 * s, y - 26 * s],
      [x + side * 40 * s, y - 70 * s],
    ]),
    p.leaf,
    4 * s,
  ),
  ...[0.2, 0.45, 0.7, 0.95].map((t, i) =>
    f(
      leaf(x + side * 36 * s * t, y - 70 * s * t, 32 * s, 13 * s, -Math.PI / 2 + side * (i % 2 ? 1.1 : -0.3)),
      i % 2 ? p.leaf : p.leaf2,
    ),
  ),
];

// One motif in the middle, two mirrored beside it, flowers at the foot and head.
function round(c, { main, side = '', foot = 'peony', top = '', scale = 1, frame: kind = 'ring', count = 1, zh, en }) {
  const { r, p, w, h } = c;
  const s = Math.min(w, h) / 1000;
  const [x, y] = [w / 2, h / 2];
  const k = 4.6 * s * scale;
  const layers = [wallOf(c)];
  if (kind === 'ring') layers.push(layer(ring(p, x, y, 480 * s, 46 * s), { wobble: 0.4 }));
  if (kind === 'square')
    layers.push(layer(frame(p, x - w * 0.46, y - h * 0.46, w * 0.92, h * 0.92, 38 * s), { wobble: 0.4 }));
  const wide = kind === 'ring' ? 1 : Math.min(1.5, w / h);
  if (foot)
    layers.push(
      layer(
        [
          at(x, y + 345 * s, s * 1.5, motifOf(r, p, foot)),
          ...[-1, 1].flatMap(q => [
            leafy(r, p, x + q * 70 * s, y + 400 * s, 2.1 * s, q),
            at(x + q * 165 * s * wide, y + 330 * s, s * 0.9, motifOf(r, p, foot), { flip: q < 0 }),
          ]),
        ],
        { wobble: 0.5 },
      ),
    );
  if (side)
    layers.push(
      layer(
        [-1, 1].map(q => at(x + q * 300 * s * wide, y + 20 * s, 2.2 * s, motifOf(r, p, side), { flip: q > 0 })),
        { wobble: 0.5 },
      ),
    );
  if (top)
    layers.push(
      layer(
        [-1, 1].map(q => at(x + q * 190 * s * wide, y - 285 * s, 1.5 * s, motifOf(r, p, top), { flip: q > 0 })),
        { wobble: 0.5 },
      ),
    );
  else
    layers.push(
      layer(
        [-1, 1].flatMap(q => [land.cloudScroll(x + q * 240 * s * wide, y - 270 * s, 42 * s, p.accent2, p.accent)]),
        { wobble: 0.4 },
      ),
    );
  layers.push(
    layer(
      count === 1
        ? [at(x, y - 20 * s, k, motifOf(r, p, main))]
        : r.times(count, (i, t) =>
            at(x + (t - 0.5) * w * 0.6, y, (k * 1.35) / Math.sqrt(count), motifOf(r, p, main), { flip: i % 2 === 1 }),
          ),
      { wobble: 0.5 },
    ),
  );
  return { layers, alt: { zh, en }, focal: { x: 0.5, y: 0.47 } };
}

// Things side by side, on a table or on empty paper, with a bough or steam above.
function row(c, { things, scale = 1, bough = '', table = true, zh, en, sun = false, hill = false }) {
  const { r, p, w, h } = c;
  const s = Math.min(w, h) / 1000;
  const count = things.length;
  const k = Math.min(5.4 * s, w / count / 112) * scale;
  const layers = [hill ? sky(c, 0.7) : wallOf(c)];
  if (sun) layers.push(disc(c, 0.78, 0.22, 0.06, p.accent));
  if (hill) layers.push(layer([land.ridge(r, c, h * 0.58, h * 0.2, p.far, { foot: 0.2 }).form], { soft: 3 }));
  if (table)
    layers.push(
      layer([f(rect(-9, h * 0.76, w + 18, h * 0.28), p.wall)], { strength: 0.6, ground: true }),
      layer(
        things.map((_, i) =>
          f(ellipse(w * ((i + 0.5) / count) + 14 * s, h * 0.84, 58 * k, 8 * k), p.near, { opacity: 0.3 }),
        ),
        { soft: 6, knock: 0, line: false },
      ),
    );
  if (bough) {
    const g = plants.branch(r, p, w * 1.02, h * 0.1, w * 0.5, 2.75, {
      bear: plants.Fruits[bough] ? () => plants.Fruits[bough](r, p) : () => plants.Flowers[bough](r, p.flower, p),
      leafShape: bough === 'plum' ? null : plants.plainLeaf(p, 60 * s),
      density: plants.Fruits[bough] ? 0.5 : 1.3,
      bearSize: (plants.Fruits[bough] ? 3.2 : 2.2) * s,
    });
    layers.push(layer(g.wooden, { dry: 0.4 }), layer(g.bearing, { wobble: 0.6 }));
  }
  things.forEach((name, i) =>
    layers.push(
      layer([at(w * ((i + 0.5) / count), h * 0.84 - 50 * k, k, motifOf(r, p, name), { flip: c.flip && i % 2 === 1 })], {
        wobble: 0.5,
      }),
    ),
  );
  return { layers, alt: { zh, en }, focal: { x: 0.5, y: 0.6 } };
}

// A stage: curtain, boards, figures or puppets upon it.
function stage(c, { actors, lamp = true, zh, en, screen = false }) {
  const { r, p, w, h } = c;
  const s = Math.min(w, h) / 1000;
  const k = Math.min(6.6 * s, w / actors.length / 76);
  const fold = q =>
    l(
      r
        .times(
          6,
          (i, t) =>
            `M${w / 2 + q * w * (0.5 - t * 0.12)} -9Q${w / 2 + q * w * (0.46 - t * 0.1)} ${h * 0.4} ${w / 2 + q * w * (0.5 - t * 0.05)} ${h * 0.82}`,
        )
        .join(''),
      light(p.accent, -0.3),
      4 * s,
    );
  return {
    layers: [
      layer(
        [
          f(
            rect(-9, -9, w + 18, h + 18),
            screen ? p.sky2 : blend(p.wall, p.accent2, 0.25),
            screen ? { grad: [p.lamp, 1, p.sky2, 1] } : {},
          ),
        ],
        { ground: true, strength: 1.2 },
      ),
      screen && layer([l(rect(w * 0.06, h * 0.08, w * 0.88, h * 0.76), p.wood, 26 * s)], {}),
      !screen &&
        layer(
          [
            f(rect(-9, h * 0.8, w + 18, h * 0.24), p.wood),
            l(
              r.times(9, (i, t) => `M${w * t} ${h * 0.8}L${w * (t * 1.5 - 0.25)} ${h * 1.02}`).join(''),
              light(p.wood, -0.25),
              2.4 * s,
            ),
          ],
          {},
        ),
      !screen &&
        layer(
          [-1, 1].flatMap(q => [
            f(
              `M${w / 2 + q * w * 0.52} -9H${w / 2 + q * w * 0.34}Q${w / 2 + q * w * 0.34} ${h * 0.5} ${w / 2 + q * w * 0.47} ${h * 0.84}H${w / 2 + q * w * 0.52}Z`,
              p.accent,
            ),
            fold(q),
          ]),
          {},
        ),
      !screen &&
        layer(
          [
            f(
              `M-9 -9H${w + 9}V${h * 0.1}${Array.from({ length: 9 }, (_, i) => `q${-w / 18} ${h * 0.07} ${-w / 9 - 2} 0`).join('')}Z`,
              light(p.accent, -0.12),
            ),
            l(`M-9 ${h * 0.09}H${w + 9}`, p.accent2, 7 * s),
          ],
          {},
        ),
      lamp &&
        !screen &&
        layer(
          [0.2, 0.8].map(x => at(w * x, h * 0.3, s * 1.4, motifOf(r, p, 'lantern'))),
          { wobble: 0.4 },
        ),
      ...actors.map((name, i) =>
        layer(
          [
            at(
              w * (actors.length === 1 ? 0.5 : 0.18 + (i / (actors.length - 1)) * 0.64),
              h * 0.88 - 50 * k,
              k,
              motifOf(r, p, name),
              { flip: i % 2 === 1 },
            ),
          ],
          { wobble: 0.5 },
        ),
      ),
    ].filter(Boolean),
    alt: { zh, en },
    focal: { x: 0.5, y: 0.55 },
  };
}

module.exports = { round, row, stage };
