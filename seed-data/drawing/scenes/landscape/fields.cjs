'use strict';

const { f, l, at, layer, blob, rect, polygon } = require('../../core/shapes.cjs');
const { blend, light } = require('../../core/pixels.cjs');
const land = require('../../motifs/land.cjs');
const plants = require('../../motifs/plants.cjs');
const people = require('../../motifs/people.cjs');
const { sky, disc } = require('./parts.cjs');

// Fields with stacks or standing grain, people at work.
function fields(c, { crop = 'wheat', people: count = 3, stacks = 0, moon = false, tree = true, snow = false } = {}) {
  const { r, p, w, h } = c;
  const horizon = 0.4;
  const rows = r.times(15, (i, t) =>
    f(
      polygon([
        [w * (-0.5 + t * 2), h * 1.03],
        [w * (-0.5 + t * 2 + 0.075), h * 1.03],
        [w * (0.46 + t * 0.08), h * horizon],
        [w * (0.46 + t * 0.08), h * horizon],
      ]),
      i % 2 ? p.leaf2 : p.land,
    ),
  );
  const ears =
    crop === 'none'
      ? []
      : r
          .times(110, () => {
            const t = r();
            const y = h * (0.72 + t * 0.33);
            return plants.wheat(
              r,
              w * r.range(-0.02, 1.02),
              y,
              h * (0.09 + t * 0.12),
              crop === 'rice' ? blend(p.leaf2, p.leaf, r()) : blend(p.accent2, p.land, r()),
            );
          })
          .flat();
  const stackParts = r.times(stacks, i =>
    at(w * (c.flip ? 0.66 - i * 0.26 : 0.34 + i * 0.26), h * (0.72 + i * 0.035), h * 0.0034 * (1 - i * 0.22), [
      f('M-46 0C-52 -30 -30 -60 0 -84C30 -60 52 -30 46 0Z', p.accent2, {
        grad: [light(p.accent2, 0.3), 1, light(p.land, -0.3), 1, 20],
      }),
      l(
        r
          .times(34, () => {
            const a = r.range(-40, 40);
            return `M${a} ${-2 - r() * 20}L${a * 0.5} ${-40 - r() * 28}`;
          })
          .join(''),
        light(p.land, -0.3),
        1,
      ),
      l(
        r
          .times(20, () => {
            const a = r.range(-36, 20);
            return `M${a} ${-8 - r() * 20}L${a * 0.5} ${-44 - r() * 26}`;
          })
          .join(''),
        light(p.accent2, 0.5),
        1,
      ),
    ]),
  );
  return {
    layers: [
      sky(c, horizon + 0.05),
      moon && disc(c, c.flip ? 0.25 : 0.74, 0.17, 0.05, p.light),
      layer([land.ridge(r, c, h * horizon, h * 0.07, p.far, { depth: 0.05, foot: 0.7 }).form], {}),
      layer([f(rect(-9, h * horizon - 2, w + 18, h * 0.65), snow ? p.light : p.land)], { ground: true, strength: 1.5 }),
      layer(rows, { strength: 0.8 }),
      layer(
        r.times(8, () => f(blob(r, w * r(), h * (horizon + 0.005), w * 0.05, h * 0.018), p.mid)),
        {},
      ),
      tree &&
        layer([at(w * (c.flip ? 0.18 : 0.84), h * 0.58, h * 0.0033, plants.tree(r, p, 100, { crown: p.leaf }))], {}),
      layer(stackParts, {}),
      layer(
        r.times(count, (i, t) =>
          at(
            w * (0.18 + t * 0.6 + r.range(-0.05, 0.05)),
            h * (0.7 + r.range(0, 0.1)),
            h * 0.0019,
            r.maybe(0.7)
              ? people.bending(r, p, { wear: r.pick(['straw', 'scarf']) })
              : people.standing(r, p, { wear: 'straw', pose: 'hold' }),
            { flip: r.maybe(0.5) },
          ),
        ),
        { wobble: 0.4 },
      ),
      layer(ears, { wobble: 0.3, texture: 0.4 }),
    ].filter(Boolean),
    alt: {
      zh: `田野：${stacks ? '草垛' : '成行的庄稼'}${moon ? '与月亮' : ''}${count ? '，有人在地里劳作' : ''}`,
      en: `Fields: ${stacks ? 'haystacks' : 'rows of grain'}${moon ? ' under the moon' : ''}${count ? ', people at work' : ''}`,
    },
    focal: { x: c.flip ? 0.6 : 0.4, y: 0.6 },
  };
}

module.exports = { fields };
