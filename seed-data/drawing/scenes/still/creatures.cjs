// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { l, at, layer, rect } = require('../../core/shapes.cjs');
const animals = require('../../motifs/animals.cjs');
const { wallOf, unit } = require('../plants.cjs');

function creatures(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const all = [
    animals.fish(r, p.accent),
    animals.crab(p.accent2, p),
    animals.shrimp(p.flower),
    animals.shell(p.flower2),
    animals.starfish(p.accent2),
    animals.jelly(p.water2),
    animals.octopus(p.flower, p),
    animals.seahorse(p.accent2),
    animals.spiral(p.wood),
    animals.slimFish(p.water2, p.light),
    animals.shell(p.accent2),
    animals.fish(r, p.water2),
  ];
  return {
    layers: [
      wallOf(c),
      ...all.map((x, i) =>
        layer([at(w * (0.14 + (i % 4) * 0.24), h * (0.2 + Math.floor(i / 4) * 0.3), s * 3, x)], { wobble: 0.5 }),
      ),
      layer([l(rect(w * 0.025, h * 0.035, w * 0.95, h * 0.93), p.near, 3 * s)], { line: false }),
    ],
    alt: {
      zh: '海生物图谱：鱼、蟹、虾、贝、星、水母等十二种',
      en: 'A chart of twelve sea creatures: fish, crab, shrimp, shells, starfish, jellyfish',
    },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { creatures };
