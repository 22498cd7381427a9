// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, d, l, at, ellipse, polygon } = require('../../core/shapes.cjs');
const { light, blend } = require('../../core/pixels.cjs');
const plants = require('../../motifs/plants.cjs');
const { full, made } = require('./parts.cjs');

function patches(c, { columns = 7, diary = false } = {}) {
  const { r, p, w, h, u } = c;
  const size = w / columns;
  const rows = Math.ceil(h / size);
  const dyes = diary
    ? ['#2f4f7a', '#5f86a8', '#a9bfc9', '#c9b06a', '#8a9a5c', '#a8674a', '#d8cdb4', '#6a7f78', '#7a5a72']
    : [p.accent, p.cloth, p.cloth2, p.wall, p.land, p.leaf, p.flower, p.accent2, p.near, p.light, p.water2];
  const cells = [];
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const [x, y, k] = [i * size, j * size, size * (diary ? 0.92 : 1.01)];
      const colour = blend(r.pick(dyes), r.pick(dyes), r() * 0.3);
      cells.push(
        f(
          polygon([
            [x + r.range(-4, 4), y + r.range(-4, 4)],
            [x + k, y + r.range(-4, 4)],
            [x + k + r.range(-4, 4), y + k],
            [x, y + k + r.range(-4, 4)],
          ]),
          colour,
        ),
      );
      const kind = diary ? 9 : r.int(0, 5);
      if (kind === 0)
        cells.push(
          l(r.times(5, (q, t) => `M${x + k * (0.12 + t * 0.76)} ${y}v${k}`).join(''), light(colour, 0.35), 5 * u),
        );
      if (kind === 1)
        cells.push(
          ...r.times(9, q =>
            d(
              ellipse(x + k * (0.2 + (q % 3) * 0.3), y + k * (0.2 + Math.floor(q / 3) * 0.3), 7 * u),
              light(colour, 0.5),
            ),
          ),
        );
      if (kind === 2) cells.push(at(x + k / 2, y + k / 2, k / 46, plants.Flowers.plum(r, light(colour, 0.5), p)));
      if (kind === 3)
        cells.push(
          l(
            r
              .times(4, (q, t) => `M${x} ${y + k * (0.15 + t * 0.7)}h${k}M${x + k * (0.15 + t * 0.7)} ${y}v${k}`)
              .join(''),
            light(colour, -0.25),
            3 * u,
          ),
        );
      if (!diary || r.maybe(0.3))
        cells.push(l(r.times(9, (q, t) => `M${x + k * t * 0.96 + 3} ${y + 5}l7 0`).join(''), p.light, 2.4 * u));
    }
  return made(
    [full(c, p.wall), cells],
    { relief: 0.7, sand: 0.8, stain: 0.6 },
    diary ? '几百块小染布排成一年，色从蓝到赭' : '旧布块拼缝成幅，花格相间，针脚可见',
    diary
      ? 'Hundreds of small dyed squares set out like a year, blue to ochre'
      : 'Old pieces of cloth sewn together, checks and flowers, stitches showing',
  );
}

module.exports = { patches };
