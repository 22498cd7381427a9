// People at feasts, at work, alone and together.
'use strict';

const { at, layer } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const { Wears, backdrop } = require('./parts.cjs');

function group(c, { count = 5, wear = ['bun'], back = 'plain', poses = ['hold'], white = false } = {}) {
  const { r, p, w, h } = c;
  const size = Math.min((h / 100) * 0.62, (w / count / 36) * 1.15);
  const colours = white ? [p.light, light(p.sky, 0.5)] : [p.cloth, p.cloth2, p.flower, p.accent, p.leaf];
  return {
    layers: [
      ...backdrop(c, back),
      layer(
        r.times(count, (i, t) =>
          i % 2
            ? null
            : at(
                w * (0.1 + t * 0.8),
                h * 0.88,
                size * 0.9,
                people.standing(
                  r,
                  { ...p, cloth: r.pick(colours), cloth2: white ? p.light : r.pick(colours) },
                  { wear: wear[i % wear.length], pose: poses[i % poses.length] },
                ),
              ),
        ),
        { wobble: 0.4 },
      ),
      layer(
        r.times(count, (i, t) =>
          i % 2
            ? at(
                w * (0.1 + t * 0.8),
                h * 0.96,
                size * 1.06,
                people.standing(
                  r,
                  { ...p, cloth: r.pick(colours), cloth2: white ? p.light : r.pick(colours) },
                  { wear: wear[i % wear.length], pose: poses[i % poses.length] },
                ),
              )
            : null,
        ),
        { wobble: 0.4 },
      ),
    ],
    alt: {
      zh: `${count}个人站成一排${poses.includes('wide') || poses.includes('both') ? '起舞' : ''}，${Wears[wear[0]][0]}，衣色各异`,
      en: `${count} people in a row${poses.includes('wide') || poses.includes('both') ? ', dancing' : ''}, ${Wears[wear[0]][1]}, clothes of many colours`,
    },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { group };
