'use strict';

const { f, l, at, layer, curve, ellipse } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const land = require('../../motifs/land.cjs');
const plants = require('../../motifs/plants.cjs');
const animals = require('../../motifs/animals.cjs');
const { disc } = require('../landscape.cjs');
const { unit, wallOf } = require('./parts.cjs');

// Lotus: leaves like umbrellas at all heights, stems that cross, flowers above, fish or birds below.
function pond(
  c,
  { leaves = 7, flowers = 3, pods = 0, moon = false, egrets = 0, rain = false, torn = 0.1, ducks = false } = {},
) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const green = () =>
    torn > 0.2 ? r.pick([p.leaf, p.leaf2, p.wood]) : r.pick([p.leaf, p.leaf2, blend(p.leaf, p.leaf2, 0.5), p.near]);
  const spots = r.times(leaves, (i, t) => ({
    x: w * (0.08 + 0.84 * ((i * 0.618 + 0.13) % 1)),
    y: h * (0.24 + 0.62 * ((i * 0.382 + 0.1) % 1)),
    k: s * r.range(2.6, 5.4),
  }));
  const blooms = r.times(flowers + pods, (i, t) => ({
    x: w * (0.16 + 0.7 * ((i * 0.618 + 0.42) % 1)),
    y: h * (0.16 + 0.45 * ((i * 0.55 + 0.2) % 1)),
    pod: i >= flowers,
  }));
  const stem = (x, y) =>
    l(
      curve([
        [x, y],
        [x + r.range(-30, 30) * s, (y + h) / 2],
        [x + r.range(-50, 50) * s, h * 1.02],
      ]),
      p.near,
      6 * s,
    );
  return {
    layers: [
      wallOf(c, moon ? p.sky : p.sky2),
      moon && disc(c, c.flip ? 0.3 : 0.7, 0.16, 0.085, p.light),
      layer(land.ripples(r, c, h * 0.72, h, p.water, 26, 3, 0.5), { line: false, knock: 0, dry: 0.4 }),
      layer(
        [...spots, ...blooms].map(q => stem(q.x, q.y)),
        { dry: 0.5, knock: 0 },
      ),
      layer(
        r.times(4, () =>
          at(w * r(), h * r.range(0.8, 0.98), s * r.range(1.6, 3), plants.lotusLeaf(r, p.far, { tilt: 0.24 })),
        ),
        { strength: 0.5, soft: 2 },
      ),
      ...spots.map(q =>
        layer(
          [
            at(q.x, q.y, q.k, plants.lotusLeaf(r, green(), { tilt: r.range(0.3, 0.62), torn }), {
              turn: r.range(-22, 22),
            }),
          ],
          { strength: r.range(0.7, 1.05), wobble: 1.5 },
        ),
      ),
      ...blooms.map(q =>
        layer(
          [
            at(
              q.x,
              q.y,
              s * (q.pod ? 3.8 : 6.4),
              q.pod ? plants.lotusPod(p.wood, p.dark) : plants.Flowers.lotus(r, p.flower, p),
              { turn: r.range(-16, 16) + (torn > 0.2 ? 60 : 0) },
            ),
          ],
          { wobble: 0.6 },
        ),
      ),
      egrets &&
        layer(
          r.times(egrets, (i, t) =>
            i === 0
              ? at(w * 0.3, h * 0.8, s * 3.2, animals.egret(p))
              : at(w * (0.4 + t * 0.4), h * (0.1 + i * 0.06), s * 1.8, animals.egretFlying(p)),
          ),
          { wobble: 0.4 },
        ),
      ducks &&
        layer(
          [
            at(w * 0.4, h * 0.86, s * 2.2, animals.fish(r, p.accent)),
            at(w * 0.66, h * 0.92, s * 1.8, animals.fish(r, p.accent2), { flip: true }),
          ],
          {},
        ),
      rain &&
        layer(
          r.times(70, () => f(ellipse(w * r(), h * r(), r.range(2, 6) * s, r.range(2, 6) * s), p.light)),
          { knock: 1, line: false },
        ),
      rain &&
        layer(
          r.times(50, () => {
            const x = w * r();
            const y = h * r();
            return l(`M${x} ${y}l${-8 * s} ${50 * s}`, p.light, 1.6 * s);
          }),
          { line: false, knock: 0.4 },
        ),
    ],
    alt: {
      zh: `荷塘：荷叶高低错落${flowers ? '，荷花开着' : ''}${pods ? '，莲蓬低头' : ''}${moon ? '，一轮月' : ''}${egrets ? '，白鹭飞落' : ''}${rain ? '，雨珠滚在叶上' : ''}${ducks ? '，鱼在叶下' : ''}`,
      en: `A lotus pond: leaves high and low${flowers ? ', flowers open' : ''}${pods ? ', seed pods bowed' : ''}${moon ? ', a full moon' : ''}${egrets ? ', egrets' : ''}${rain ? ', rain on the leaves' : ''}${ducks ? ', fish beneath' : ''}`,
    },
    focal: { x: 0.5, y: 0.45 },
  };
}

module.exports = { pond };
