// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, l, at, layer, rect } = require('../../core/shapes.cjs');
const { blend, light } = require('../../core/pixels.cjs');
const plants = require('../../motifs/plants.cjs');
const { Things } = require('../../motifs/things.cjs');
const { wallOf, unit } = require('../plants.cjs');
const { shadow, tableTop } = require('./parts.cjs');

function table(c, { cloth = 'white', things = ['vase'], white = false } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const colour = { white: p.light, pale: p.sky2, paper: p.sky2, plain: p.wood }[cloth];
  const size = { orange: 6, apple: 6.4, knife: 2.4 };
  const sorted = things
    .map((name, i) => ({
      name,
      x: w * (0.16 + (0.7 * (i + 0.5)) / things.length) + r.range(-14, 14) * s,
      y: h * (0.74 + ((i * 0.618) % 1) * 0.15),
    }))
    .sort((a, b) => a.y - b.y);
  const draw = q =>
    plants.Fruits[q.name]
      ? at(q.x, q.y - 46 * s, s * size[q.name], plants.Fruits[q.name](r, p))
      : at(
          q.x,
          q.y,
          s * (size[q.name] ?? (things.length > 3 ? 3.2 : 4.3)),
          Things[q.name](p, white ? light(p.light, -0.06) : r.pick([p.cloth, p.cloth2, p.leaf, p.accent2])),
        );
  return {
    layers: [
      wallOf(c, white ? p.sky : blend(p.wall, p.sky2, 0.4)),
      layer([f(rect(w * 0.6, -9, w * 0.5, h * 0.64), light(p.wall, white ? 0.2 : -0.08))], { strength: 0.7 }),
      tableTop(c, 0.62, colour),
      cloth !== 'plain' &&
        layer(
          r.times(9, (i, t) =>
            l(
              `M${w * t} ${h * 0.62}L${w * (t * 1.5 - 0.25)} ${h * 1.02}`,
              light(colour, -0.12),
              (cloth === 'white' ? 5 : 3) * s,
            ),
          ),
          { soft: 2, line: false },
        ),
      cloth === 'paper' &&
        layer(
          r.times(26, (i, t) =>
            l(`M${w * (0.1 + (i % 3) * 0.28)} ${h * (0.66 + Math.floor(i / 3) * 0.036)}h${w * 0.24}`, p.near, 3 * s, {
              opacity: 0.55,
            }),
          ),
          { line: false },
        ),
      layer(
        sorted.map(q => shadow(c, q.x, q.y, 90 * s)),
        { soft: 6, knock: 0, line: false },
      ),
      ...sorted.map(q => layer([draw(q)], { wobble: 0.5 })),
    ].filter(Boolean),
    alt: {
      zh: `静物：桌上${white ? '几件白瓷' : things.includes('kettle') ? '铁壶与茶杯' : things.includes('orange') ? '橘子与报纸' : '器皿与果子'}，光从一侧来`,
      en: `Still life: ${white ? 'white porcelain' : things.includes('kettle') ? 'a tin kettle and cups' : things.includes('orange') ? 'oranges on a newspaper' : 'vessels and fruit'} on a table, light from one side`,
    },
    focal: { x: 0.5, y: 0.65 },
  };
}

module.exports = { table };
