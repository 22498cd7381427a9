'use strict';

const { f, l, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const people = require('../../motifs/people.cjs');
const { disc } = require('../landscape.cjs');
const { wallOf } = require('../plants.cjs');

// Boxers, or others at play, before an empty ground with a low sun.
function boxing(c, { stances = ['long'], sleeves = false, ground = 'plain', prop = '' } = {}) {
  const { r, p, w, h } = c;
  const count = stances.length;
  const k = Math.min(h / 128, w / (count * 100 + 20));
  const extras = {
    posts: r.times(5, (i, t) =>
      f(rect(w * (0.2 + t * 0.6) - 9 * k, h * (0.84 + (i % 2) * 0.04), 18 * k, h * 0.2), p.wood),
    ),
    water: land.ripples(r, c, h * 0.84, h, p.water2, 30, 3),
    straw: r.times(60, () =>
      l(`M${w * r()} ${h * r.range(0.86, 1)}l${r.range(-40, 40)} ${r.range(-20, 20)}`, p.accent2, 3),
    ),
    plain: [],
  }[ground];
  const props = {
    diabolo: [
      l('M-34 -96Q0 -40 34 -86', p.dark, 1),
      f('M-14 -72L14 -52L14 -72L-14 -52Z', p.accent),
      l('M-34 -96L-40 -80M34 -86L42 -70', p.wood, 2.4),
    ],
    shuttle: [f('M34 -70L22 -100L34 -94L46 -102L38 -70Z', p.accent), f(ellipse(36, -68, 5, 3), p.accent2)],
    lock: [at(40, -96, 0.5, [f('M-34 0L-34 -34L34 -34L34 0Z', p.mid), l('M-18 -34V-58H18V-34', p.mid, 10)])],
    swing: [l('M-60 -190L-14 -40M60 -190L14 -40', p.wood, 2), f(rect(-20, -6, 40, 5), p.wood)],
    bat: [l('M34 -84L64 -112', p.wood, 5), f('M66 -40L84 -46L72 -34Z', p.accent2)],
    pole: [l('M40 -130L-30 10', p.wood, 3), ...r.times(4, i => l(`M-60 ${4 + i * 5}H70`, p.accent2, 5))],
    stones: r.times(5, (i, t) => f(ellipse(-10 + t * 44, -110 - Math.sin(t * 3.1) * 18, 5, 4), p.mid)),
    wrestle: [],
    none: [],
  }[prop || 'none'];
  return {
    layers: [
      wallOf(c),
      disc(c, c.flip ? 0.24 : 0.76, 0.24, 0.09, p.accent),
      layer([land.ridge(r, c, h * 0.84, h * 0.12, p.far, { foot: 0.1 }).form], { soft: 4, strength: 0.7 }),
      layer(extras, { line: ground === 'posts' }),
      ...stances.map((stance, i) =>
        layer(
          [
            at(
              w * (count === 1 ? 0.48 : 0.28 + (i / (count - 1)) * 0.44),
              h * 0.9,
              k,
              [
                ...people.boxer(
                  r,
                  { ...p, light: i % 2 ? p.cloth2 : p.cloth },
                  {
                    stance,
                    sleeves,
                    legs: i % 2 ? p.near : p.dark,
                    wear: prop === 'swing' || prop === 'stones' ? 'braid' : 'short',
                  },
                ),
                ...(i === 0 ? props : []),
              ],
              { flip: i % 2 === 1 },
            ),
          ],
          { wobble: 0.7, dry: 0.3 },
        ),
      ),
    ],
    alt: {
      zh: `${count > 1 ? '两人' : '一人'}拉开架势${{ diabolo: '抖空竹', shuttle: '踢毽', lock: '抛石锁', swing: '荡秋千', bat: '击木尜', pole: '撑竹排', stones: '抛接石子', wrestle: '角力' }[prop] ?? (sleeves ? '打拳，长袖甩开' : '打拳')}，背后一轮日影`,
      en: `${count > 1 ? 'Two figures' : 'A figure'} ${{ diabolo: 'spinning a diabolo', shuttle: 'kicking a shuttlecock', lock: 'tossing a stone lock', swing: 'on a swing', bat: 'striking a tip-cat', pole: 'poling a raft', stones: 'tossing knucklestones', wrestle: 'wrestling' }[prop] ?? `in a boxing stance${sleeves ? ', long sleeves flying' : ''}`}, a low sun behind`,
    },
    focal: { x: 0.5, y: 0.55 },
  };
}

module.exports = { boxing };
