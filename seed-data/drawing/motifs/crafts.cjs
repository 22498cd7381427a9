// What the crafts make, wear, play and tell of; and all motifs by name, about 100 units across their own middle.
'use strict';
const { f, d, l, at, ellipse, rect, leaf } = require('../core/shapes.cjs');
const { light } = require('../core/pixels.cjs');
const { Things, operaMask } = require('./things.cjs');
const plants = require('./plants.cjs');
const animals = require('./animals.cjs');
const people = require('./people.cjs');
const boats = require('./boats.cjs');
const buildings = require('./buildings.cjs');

const Made = {
  ...require('./crafts/made-goods.cjs'),
  ...require('./crafts/made-food.cjs'),
  ...require('./crafts/made-medicine.cjs'),
  ...require('./crafts/made-figures.cjs'),
};

// Double happiness as bars of paper.
function joy(p) {
  const bar = (x, y, w, h) => f(rect(x, y, w, h), p.accent);
  return [-40, 4].flatMap(x => [
    bar(x, -38, 36, 6),
    bar(x + 15, -48, 6, 26),
    bar(x + 5, -27, 26, 5),
    ...[-16, 18].flatMap(y => [
      bar(x + 4, y, 28, 5),
      bar(x + 4, y + 12, 28, 5),
      bar(x + 4, y, 5, 17),
      bar(x + 27, y, 5, 17),
    ]),
    bar(x - 2, 8, 40, 5),
    bar(x + 9, 0, 5, 10),
    bar(x + 22, 0, 5, 10),
  ]);
}

// All motifs by name, centred.
function motifOf(r, p, name) {
  const [base, option] = name.split(':');
  if (Made[base]) return [at(0, 48, 1, Made[base](p))];
  if (Things[base]) return [at(0, 50, 1, Things[base](p))];
  if (plants.Flowers[base]) return [at(0, 0, 3.6, plants.Flowers[base](r, p[option] ?? p.flower, p))];
  if (plants.Fruits[base]) return [at(0, 0, 4.2, plants.Fruits[base](r, p))];
  const other = {
    fish: () => animals.fish(r, p.accent),
    carp: () => animals.fish(r, p.accent2),
    mackerel: () => animals.slimFish(p.water2, p.light),
    bat: () => animals.bat(p.accent, p),
    butterfly: () => animals.butterfly(r, p.accent, p.accent2, p),
    crane: () => animals.crane(p),
    rooster: () => animals.rooster(p),
    tiger: () => animals.tiger(p.accent2, p),
    tigerFace: () => animals.tigerFace(p.accent2, p),
    swallow: () => animals.swallow(p),
    gull: () => animals.egretFlying(p),
    shrimp: () => animals.shrimp(p.accent),
    crab: () => animals.crab(p.accent, p),
    shell: () => animals.shell(p.flower2),
    horse: () => animals.horse(r, p.wood, p.dark),
    donkey: () => animals.donkey(p.near, p),
    silkworm: () => animals.silkworm(p.light, p),
    turtle: () => [
      f(ellipse(0, 4, 40, 28), p.leaf),
      l('M-30 -10L30 18M30 -10L-30 18M0 -24V32M-40 4H40', light(p.leaf, -0.35), 2),
      f(ellipse(50, -4, 13, 10), p.leaf2),
      d(ellipse(54, -7, 2.4), p.dark),
      ...[
        [-28, 28],
        [28, 28],
        [-30, -20],
        [30, -20],
      ].map(([x, y]) => f(ellipse(x, y, 9, 7), p.leaf2)),
    ],
    mask: () => [at(0, 52, 1, operaMask(r, p, p[option] ?? p.accent))],
    dancer: () => [at(0, 50, 1, people.dancer(r, p, { prop: option ?? 'fan' }))],
    drummer: () => [at(0, 50, 1, people.dancer(r, p, { prop: 'drum', male: true, wear: 'turban' }))],
    boxer: () => [at(0, 46, 1, people.boxer(r, p, { stance: option ?? 'long' }))],
    woman: () => [at(0, 50, 1, people.standing(r, p, { wear: 'bun', pose: 'hold' }))],
    singer: () => [at(0, 50, 1, people.standing(r, p, { wear: 'opera', pose: 'wide' }))],
    teller: () => [
      at(0, 50, 1, people.standing(r, p, { wear: 'cap', pose: 'raise', top: p.near, skirt: p.near, trousers: false })),
    ],
    player: () => [at(0, 44, 1.1, people.sitting(r, p, { wear: 'cap' }))],
    boat: () => [at(0, 20, 1, boats.boat(r, p))],
    sail: () => [at(0, 40, 0.9, boats.sailBoat(r, p))],
    pine: () => [at(0, 50, 1, plants.pine(r, 100, p.wood, p.leaf))],
    bowBoat: () => [at(0, 10, 1.2, boats.bow(r, p))],
    pagoda: () => [at(0, 50, 0.9, buildings.pagoda(r, p))],
    pavilion: () => [at(0, 44, 1.1, buildings.pavilion(p))],
    house: () => [at(0, 24, 1, buildings.farmhouse(r, p))],
    gate: () => [at(0, 50, 0.86, buildings.gateTower(p))],
    lotusLeaf: () => plants.lotusLeaf(r, p.leaf),
    cabbage: () => [at(0, 44, 1, plants.cabbage(r, { ...p, leaf: '#7d9a5c', leaf2: '#c9d68e', light: '#f4f3e4' }))],
    herb: () => [at(0, 50, 0.9, plants.herb(r, p, 100, p.flower))],
    joy: () => joy(p),
    wheat: () => r.times(7, (i, t) => plants.wheat(r, -30 + t * 60, 50, 90, p.accent2)),
    haystack: () => [
      f('M-46 40C-52 10 -30 -20 0 -44C30 -20 52 10 46 40Z', p.accent2),
      l('M-30 30L-8 -24M0 36V-34M30 30L10 -24', light(p.accent2, -0.3), 2),
    ],
    net: () => [
      l(
        r.times(9, (i, t) => `M${-50 + t * 100} -40Q${-40 + t * 80} 10 ${-20 + t * 40} 44`).join('') +
          r
            .times(6, (i, t) => `M${-50 + t * 24} ${-40 + t * 80}Q0 ${-26 + t * 84} ${50 - t * 24} ${-40 + t * 80}`)
            .join(''),
        p.accent2,
        2,
      ),
    ],
    locomotive: () => [
      f(rect(-50, -20, 60, 34), p.dark),
      f(rect(8, -38, 40, 52), p.dark),
      d(rect(16, -30, 22, 16), p.lamp),
      f('M-44 -20L-48 -46L-30 -46L-34 -20Z', p.dark),
      ...[-36, -12, 12, 36].map(x => f(ellipse(x, 20, 12), p.accent)),
      l('M-36 20H36', p.light, 3),
      f(ellipse(-52, -2, 5), p.lamp),
      ...[
        [-40, -58, 10],
        [-28, -70, 13],
        [-10, -80, 16],
      ].map(([x, y, k]) => f(ellipse(x, y, k), p.far)),
    ],
    millRound: () => [at(0, 44, 1, Made.millstone(p))],
    moon: () => [f(ellipse(0, 0, 40), p.light)],
    sun: () => [
      f(ellipse(0, 0, 34), p.accent),
      ...plants.petals(12, a => f(leaf(Math.cos(a) * 38, Math.sin(a) * 38, 16, 8, a), p.accent2)),
    ],
    peak: () => [
      f('M-56 44L-24 -20L-8 4L10 -44L34 0L56 44Z', p.mid),
      l('M10 -44L4 -6L16 14M-24 -20L-28 10', p.dark, 2),
    ],
  }[base];
  if (!other) throw new Error(`no motif ${name}`);
  return other();
}

module.exports = { Made, motifOf };
