// People at feasts, at work, alone and together.
'use strict';

const { f, d, l, at, layer, rect } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const plants = require('../../motifs/plants.cjs');
const animals = require('../../motifs/animals.cjs');
const { Things } = require('../../motifs/things.cjs');
const { unit } = require('../plants.cjs');
const { Wears, backdrop } = require('./parts.cjs');

function single(c, { wear = 'bun', prop = 'none', back = 'plain', beast = '', birds = false, pigeons = 0 } = {}) {
  const { r, p, w, h } = c;
  const k = (h / 100) * (w < h ? 0.62 : 0.7);
  const x = w * (beast ? 0.38 : c.flip ? 0.44 : 0.55);
  const props = {
    bag: [f('M8 -56L26 -56L28 -36L6 -36Z', p.wood), l('M-8 -76L18 -54', p.wood, 2.4)],
    case: [
      f(rect(18, -30, 26, 28), p.accent),
      l('M24 -30V-52M38 -30V-52M24 -52H38', p.dark, 1.6),
      d(rect(20, -18, 22, 2), p.accent2),
    ],
    basket: [
      at(0, -46, 0.5, Things.basket(p)),
      ...r.times(6, (i, t) =>
        at(-16 + t * 32, -72 - (i % 2) * 5, 0.5, plants.Flowers.azalea(r, r.pick([p.flower, p.accent]), p)),
      ),
    ],
    letter: [f('M-11 -60L11 -60L11 -42L-11 -42Z', p.light), l('M-8 -56H8M-8 -52H8M-8 -48H4', p.mid, 0.8)],
    none: [],
  }[prop];
  const words = {
    bag: ['背着邮包', 'with a mail bag'],
    case: ['拉着箱子', 'with a suitcase'],
    basket: ['抱着篮子', 'holding a basket'],
    letter: ['手里一封信', 'reading a letter'],
    none: ['独自站着', 'standing alone'],
  }[prop];
  return {
    layers: [
      ...backdrop(c, back),
      beast &&
        layer([at(w * 0.72, h * 0.78, k * 0.72, animals.horse(r, p.wood, p.dark, { still: true }))], { wobble: 0.5 }),
      layer(
        [at(x, h * 0.95, k, [...people.standing(r, p, { wear, pose: prop === 'none' ? 'down' : 'hold' }), ...props])],
        { wobble: 0.4, texture: 0.7 },
      ),
      birds &&
        layer(
          r.times(9, (i, t) =>
            animals.goose(w * (0.3 + t * 0.5), h * (0.12 + Math.abs(i - 4) * 0.016), w * 0.03, p.dark),
          ),
          {},
        ),
      pigeons &&
        layer(
          r.times(pigeons, (i, t) =>
            at(
              w * (0.1 + 0.8 * ((i * 0.618) % 1)),
              h * (0.74 + ((i * 0.37) % 0.24)),
              unit(c) * 1.2,
              animals.pigeon(r.pick([p.light, p.far, p.mid]), p),
              { flip: r.maybe(0.5) },
            ),
          ),
          { wobble: 0.4 },
        ),
    ],
    alt: {
      zh: `一个人${words[0]}，${Wears[wear][0]}${beast ? '，身旁一匹马' : ''}${birds ? '，天上雁行' : ''}${pigeons ? '，鸽子围着' : ''}`,
      en: `A figure ${words[1]}, ${Wears[wear][1]}${beast ? ', a horse beside' : ''}${birds ? ', geese above' : ''}${pigeons ? ', pigeons around' : ''}`,
    },
    focal: { x: x / w, y: 0.5 },
  };
}

module.exports = { single };
