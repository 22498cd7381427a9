// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, l, at, layer, rect } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { Things } = require('../../motifs/things.cjs');
const { unit } = require('../plants.cjs');
const { room, greenView } = require('./parts.cjs');

function carriage(c, { people: crowd = 2, fast = false, night = false } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const view = (x, y, ww, wh) =>
    fast
      ? r.times(12, () => f(rect(x, y + wh * r(), ww, wh * 0.04), r.pick([p.leaf, p.leaf2, p.far])))
      : night
        ? r.times(26, () => f(rect(x + ww * r(), y + wh * r(), ww * 0.05, wh * 0.03), p.lamp))
        : greenView(c)(x, y, ww, wh);
  return {
    layers: [
      ...room(c, {
        wall: fast ? p.light : night ? p.mid : p.leaf,
        x: 0.12,
        wide: 0.76,
        tall: 0.34,
        y: 0.12,
        floorY: 0.84,
        view,
        night,
      }),
      layer(
        [
          f(rect(-9, h * 0.62, w * 0.14, h * 0.36), p.cloth),
          f(rect(w * 0.86, h * 0.62, w * 0.2, h * 0.36), p.cloth),
          f(rect(w * 0.34, h * 0.56, w * 0.32, h * 0.03), p.wood),
          l(`M${w * 0.5} ${h * 0.59}V${h * 0.84}`, p.near, 10 * s),
        ],
        {},
      ),
      layer(
        r.times(crowd, (i, t) =>
          at(
            w * (crowd === 1 ? (night ? 0.36 : 0.52) : 0.18 + t * 0.62),
            h * 0.96,
            (h / 100) * (crowd === 1 ? 0.62 : 0.48),
            crowd === 1 && fast
              ? people.standing(r, p, { wear: 'cap', pose: 'hold' })
              : people.sitting(
                  r,
                  { ...p, cloth: r.pick([p.cloth2, p.flower, p.accent2]) },
                  { wear: r.pick(['long', 'bun', 'braid', 'cap']) },
                ),
            { flip: i % 2 === 1 },
          ),
        ),
        { wobble: 0.4 },
      ),
      layer(
        [at(w * 0.46, h * 0.56, s * 0.8, Things.cup(p)), at(w * 0.56, h * 0.56, s * 0.9, Things.bottle(p, p.leaf2))],
        {},
      ),
    ],
    alt: {
      zh: `车厢里${crowd === 1 ? (fast ? '一位站着的乘务员' : '一人靠窗睡着') : '几位旅客'}，窗外${night ? '灯光掠过' : fast ? '绿影飞驰' : '是田野'}`,
      en: `A railway carriage with ${crowd === 1 ? (fast ? 'an attendant standing' : 'someone asleep by the glass') : 'passengers'}, ${night ? 'lights' : 'fields'} passing outside`,
    },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { carriage };
