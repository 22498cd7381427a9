// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, l, at, layer, ellipse, blob } = require('../../core/shapes.cjs');
const plants = require('../../motifs/plants.cjs');
const { Things } = require('../../motifs/things.cjs');
const { wallOf, unit } = require('../plants.cjs');
const { tableTop } = require('./parts.cjs');

function store(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      wallOf(c, p.wall),
      tableTop(c, 0.74, p.land),
      layer(
        r
          .times(5, (i, t) => [
            l(`M${w * (0.1 + t * 0.8)} -9V${h * 0.2}`, p.wood, 5 * s),
            ...r.times(5, k =>
              f(
                ellipse(w * (0.1 + t * 0.8) + (k % 2 ? 16 : -16) * s, h * (0.14 + k * 0.05), 15 * s, 26 * s),
                i % 2 ? p.accent : p.accent2,
              ),
            ),
          ])
          .flat(),
        {},
      ),
      layer([at(w * 0.74, h * 0.78, s * 4, Things.jar(p)), at(w * 0.9, h * 0.8, s * 3, Things.jar(p, p.near))], {}),
      layer(
        r.times(4, (i, t) =>
          at(
            w * (0.16 + t * 0.42),
            h * (0.86 + (i % 2) * 0.07),
            s * 2.6,
            plants.cabbage(r, { ...p, leaf: '#7d9a5c', leaf2: '#c9d68e', light: '#f4f3e4' }),
          ),
        ),
        {},
      ),
      layer(
        r.times(9, (i, t) =>
          f(blob(r, w * (0.5 + t * 0.42), h * 0.95, 40 * s, 30 * s), r.pick([p.accent2, p.land, p.wood])),
        ),
        {},
      ),
    ],
    alt: {
      zh: '冬藏：白菜成堆，陶缸，屋檐挂着椒串与玉米',
      en: 'Winter store: cabbages, jars, strings of pepper and maize',
    },
    focal: { x: 0.45, y: 0.7 },
  };
}

module.exports = { store };
