// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { at, layer } = require('../../core/shapes.cjs');
const animals = require('../../motifs/animals.cjs');
const { wallOf, unit } = require('../plants.cjs');
const { spread } = require('./parts.cjs');

function shells(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      wallOf(c, p.land),
      layer(
        spread(
          c,
          22,
          i => [at(0, 0, s * r.range(1.6, 2.6), animals.shell(r.pick([p.wall, p.accent2, p.far, p.flower2, p.wood])))],
          0.46,
        ),
        { wobble: 0.6 },
      ),
      layer([at(w * 0.5, h * 0.5, s * 3, animals.spiral(p.accent2))], {}),
    ],
    alt: { zh: '一把花蛤，壳纹各异', en: 'Clams with patterned shells' },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { shells };
