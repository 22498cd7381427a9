// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { f, l, at, layer } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const land = require('../../motifs/land.cjs');
const plants = require('../../motifs/plants.cjs');
const animals = require('../../motifs/animals.cjs');
const { wallOf } = require('./parts.cjs');

const Said = {
  peony: ['牡丹', 'peonies'],
  cherry: ['樱花', 'cherry blossom'],
  plum: ['梅花', 'plum blossom'],
  kapok: ['木棉花', 'kapok flowers'],
  gardenia: ['栀子花', 'gardenias'],
  loquat: ['枇杷', 'loquats'],
  pomegranate: ['石榴', 'pomegranates'],
  apple: ['苹果', 'apples'],
  persimmon: ['柿子', 'persimmons'],
  camellia: ['山茶', 'camellias'],
  haw: ['山楂', 'haws'],
  azalea: ['杜鹃花', 'azaleas'],
};

// A bough across the sheet, from one side, with empty space kept on the other; birds look into the space.
function bough(
  c,
  { flower, fruit, bird = '', count = 1, low = false, weep = false, hills = false, basket = false } = {},
) {
  const { r, p, w, h } = c;
  const s = Math.sqrt(w * h) / 1050;
  const bear = flower
    ? () =>
        plants.Flowers[flower](
          r,
          r.pick([p.flower, light(p.flower, 0.2), flower === 'gardenia' ? p.light : p.flower]),
          p,
        )
    : () => plants.Fruits[fruit](r, p);
  const big =
    {
      peony: 6.4,
      kapok: 4.4,
      gardenia: 6,
      loquat: 3.4,
      pomegranate: 4.6,
      apple: 4.4,
      persimmon: 4.4,
      camellia: 5,
      azalea: 4,
    }[flower ?? fruit] ?? 2.5;
  const leafy = ['plum', 'cherry', 'kapok'].includes(flower) ? null : plants.plainLeaf(p, 74 * s);
  const opts = {
    bear,
    leafShape: leafy,
    density: ['peony', 'gardenia'].includes(flower) ? 0.6 : flower ? 1.6 : 0.45,
    bearSize: big * s,
  };
  const grown = low
    ? [
        plants.branch(r, p, w * 0.5, h * 1.02, h * 0.62, -1.9, opts),
        plants.branch(r, p, w * 0.54, h * 1.02, h * 0.72, -1.3, opts),
        plants.branch(r, p, w * 0.46, h * 1.02, h * 0.5, -2.4, opts),
      ]
    : weep
      ? r.times(5, (i, t) =>
          plants.branch(r, p, w * (0.05 + t * 0.8), -h * 0.04, h * r.range(0.5, 0.95), 1.3 + r.range(-0.2, 0.5), {
            ...opts,
            density: 2,
          }),
        )
      : [
          plants.branch(r, p, -w * 0.03, h * r.range(0.62, 0.82), Math.hypot(w, h) * 0.72, -0.62, opts),
          plants.branch(r, p, -w * 0.03, h * r.range(0.3, 0.44), w * 0.72, -0.05, opts),
        ];
  const flyers = {
    butterfly: () => animals.butterfly(r, p.accent2, p.flower, p),
    swallow: () => animals.swallow(p),
    sparrow: () => animals.sparrow(p.wood, p),
    frog: () => animals.frog(p.leaf2, p),
  }[bird];
  const spots = low
    ? [
        [0.8, 0.2],
        [0.2, 0.26],
      ]
    : [
        [0.72, 0.68],
        [0.56, 0.8],
      ];
  const set = flyers
    ? r.times(count, i =>
        at(
          w * spots[i % 2][0],
          h * (bird === 'frog' ? 0.92 : spots[i % 2][1]),
          s * (bird === 'frog' ? 2.4 : 2.5),
          flyers(),
          { turn: r.range(-14, 14), flip: i % 2 },
        ),
      )
    : [];
  const [zh, en] = Said[flower ?? fruit];
  const parts = {
    zh: `一枝${zh}${{ butterfly: '，蝴蝶飞来', swallow: '，燕子掠过', sparrow: '，小鸟停近', frog: '，石上一只青蛙' }[bird] ?? ''}${basket ? '，一篮果子' : ''}${hills ? '，背后山影' : ''}，四周留白`,
    en: `A bough of ${en}${{ butterfly: ' and a butterfly', swallow: ' and swallows', sparrow: ' with small birds', frog: ' and a frog on a stone' }[bird] ?? ''}${basket ? ', a basket of fruit' : ''}${hills ? ' before hills' : ''}`,
  };
  const flipAll = x => (c.flip ? at(w, 0, 1, [x], { flip: true }) : x);
  return {
    layers: [
      wallOf(c),
      hills && layer([land.ridge(r, c, h * 0.8, h * 0.2, p.far, { foot: 0.2 }).form], { soft: 4 }),
      bird === 'frog' && layer([land.rock(r, w * 0.8, h * 1.02, w * 0.4, h * 0.1, p.mid, p.far)], {}),
      ...grown.map(g => layer(g.wooden.map(flipAll), { dry: 0.5 })),
      ...grown.map(g => layer(g.bearing.map(flipAll), { knock: 0.85 })),
      layer(set.map(flipAll), { wobble: 0.4 }),
      basket &&
        layer(
          [
            at(w * 0.28, h * 0.97, s * 5, [
              ...r.times(7, (i, t) => at(-30 + t * 60, -34 - (i % 2) * 10, 1.1, plants.Fruits[fruit](r, p))),
              f('M-46 -30L46 -30L36 2L-36 2Z', p.wood),
              l('M-44 -20H44M-40 -10H40M-30 -30L-26 2M-10 -30L-9 2M10 -30L9 2M30 -30L26 2', light(p.wood, 0.3), 2),
            ]),
          ],
          {},
        ),
    ],
    alt: parts,
    focal: { x: c.flip ? 0.6 : 0.42, y: 0.45 },
  };
}

module.exports = { bough };
