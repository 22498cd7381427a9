// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { f, l, layer, ellipse, rect, polygon, ribbon } = require('../../core/shapes.cjs');
const { blend, light } = require('../../core/pixels.cjs');
const land = require('../../motifs/land.cjs');
const plants = require('../../motifs/plants.cjs');
const animals = require('../../motifs/animals.cjs');
const { sky } = require('../landscape.cjs');
const { unit, wallOf } = require('./parts.cjs');

function grove(c, { kind = 'bamboo', window: pane = false } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const layers = [wallOf(c)];
  if (kind === 'bamboo') {
    for (const [count, tone, wide, strength] of [
      [5, p.far, 16, 0.45],
      [4, p.mid, 24, 0.75],
      [3, p.near, 34, 1],
    ])
      for (let i = 0; i < count; i++)
        layers.push(
          layer(
            plants.bamboo(
              r,
              w * (0.06 + 0.88 * ((i * 0.618 + wide * 0.031) % 1)),
              h * 1.03,
              h * r.range(0.95, 1.2),
              wide * s,
              blend(tone, p.leaf, 0.5),
              blend(tone, p.leaf, 0.5),
            ),
            { strength, dry: 0.25, soft: strength < 0.5 ? 3 : 0 },
          ),
        );
    layers.push(
      layer(
        r.times(5, () => plants.bambooSpray(r, w * r(), h * r.range(0.05, 0.5), 210 * s, r.sign(), p.near)),
        {},
      ),
      layer(
        r.times(3, (i, t) =>
          f(
            polygon([
              [w * (0.2 + t * 0.6), h * 1.02],
              [w * (0.215 + t * 0.6), h * r.range(0.84, 0.9)],
              [w * (0.235 + t * 0.6), h * 1.02],
            ]),
            p.wood,
          ),
        ),
        {},
      ),
    );
  }
  if (kind === 'banana')
    layers.push(
      layer(
        r.times(9, (i, t) =>
          plants.bananaLeaf(
            r,
            w * (0.42 + r.range(-0.06, 0.06)),
            h * r.range(0.62, 0.86),
            h * r.range(0.45, 0.68),
            -Math.PI / 2 + (t - 0.5) * 2.5,
            r.pick([p.leaf, p.leaf2, p.near]),
          ),
        ),
        { wobble: 1.2 },
      ),
      layer(
        [
          f(
            ribbon(
              [
                [w * 0.42, h * 1.03],
                [w * 0.42, h * 0.66],
              ],
              () => 60 * s,
            ),
            p.leaf,
          ),
        ],
        {},
      ),
    );
  if (kind === 'reed')
    layers.push(
      layer([f(rect(-9, h * 0.7, w + 18, h * 0.33), p.water)], { ground: true }),
      layer(
        r.times(40, () => plants.reed(r, w * r(), h * 1.03, h * r.range(0.4, 0.7), p.far, p.sky)),
        { strength: 0.6 },
      ),
      layer(
        r.times(46, () =>
          plants.reed(r, w * r(), h * 1.04, h * r.range(0.55, 0.98), p.leaf2, r.pick([p.flower2, p.light, p.sky2])),
        ),
        { wobble: 0.6 },
      ),
      layer(
        r.times(5, i => animals.goose(w * (0.3 + i * 0.1), h * (0.14 + Math.abs(i - 2) * 0.03), w * 0.03, p.near)),
        {},
      ),
    );
  if (kind === 'tamarisk')
    layers.push(
      sky(c, 0.6),
      layer(
        [
          land.ridge(r, c, h * 0.7, h * 0.1, p.land, { foot: 0.8 }).form,
          land.ridge(r, c, h * 0.8, h * 0.1, p.ground, { foot: 1, sharp: 0 }).form,
        ],
        {},
      ),
      ...r.times(3, (i, t) => {
        const g = plants.branch(r, p, w * (0.2 + t * 0.6), h * 0.95, h * 0.6, -1.57 + r.range(-0.2, 0.2), {
          bear: () =>
            r.times(7, () =>
              f(ellipse(r.range(-14, 14), r.range(-20, 8), 3, 7), r.pick([p.flower, light(p.flower, 0.3), p.accent])),
            ),
          density: 2.4,
          bearSize: 1.5 * s,
        });
        return layer([...g.wooden, ...g.bearing], {});
      }),
    );
  if (pane)
    layers.push(
      layer(
        [
          l(`M${w * 0.04} ${h * 0.02}H${w * 0.96}V${h * 0.98}H${w * 0.04}Z`, p.wood, 40 * s),
          l(
            `M${w * 0.36} ${h * 0.02}V${h * 0.98}M${w * 0.66} ${h * 0.02}V${h * 0.98}M${w * 0.04} ${h * 0.34}H${w * 0.96}`,
            p.wood,
            13 * s,
          ),
        ],
        { knock: 1 },
      ),
    );
  const said = {
    bamboo: ['竹林浓淡几层，竹笋出土', 'Bamboo in several depths of tone, shoots below'],
    banana: ['窗格外大片芭蕉叶', 'Great plantain leaves outside a lattice window'],
    reed: ['芦花成片，雁阵飞过', 'A stand of plumed reeds, geese passing'],
    tamarisk: ['沙地上几丛开花的红柳', 'Tamarisks in flower on sandy ground'],
  }[kind];
  return { layers, alt: { zh: said[0], en: said[1] }, focal: { x: 0.5, y: 0.45 } };
}

module.exports = { grove };
