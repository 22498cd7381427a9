// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, d, l, at, layer, ellipse, blob, rect, polygon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky } = require('../landscape.cjs');
const { unit, floor, rainLines, umbrella } = require('./parts.cjs');

function lane(c, { rain = false, umbrella: open = false, child = false, lit = false } = {}) {
  const { r, p, w, h, u } = c;
  const s = unit(c);
  const side = k => {
    const x = v => (k < 0 ? v : w - v);
    return [
      f(
        polygon([
          [x(-9), h * 0.02],
          [x(w * 0.4), h * 0.32],
          [x(w * 0.4), h * 0.62],
          [x(-9), h * 1.02],
        ]),
        k < 0 ? p.wall : light(p.wall, -0.1),
      ),
      f(
        polygon([
          [x(-9), -h * 0.06],
          [x(w * 0.44), h * 0.29],
          [x(w * 0.42), h * 0.335],
          [x(-9), h * 0.07],
        ]),
        p.roof,
      ),
      ...r.times(4, (i, t) => {
        const X = w * (0.05 + t * 0.27);
        const top = h * (0.24 + t * 0.14);
        const hh = h * (0.2 - t * 0.11);
        return d(
          polygon([
            [x(X), top],
            [x(X + w * 0.06 * (1 - t * 0.4)), top + h * 0.02],
            [x(X + w * 0.06 * (1 - t * 0.4)), top + hh],
            [x(X), top + hh + h * 0.008],
          ]),
          lit ? p.lamp : i % 2 ? p.wood : p.near,
        );
      }),
    ];
  };
  const figure = child
    ? [
        ...people.standing(
          r,
          { ...p, cloth: '#2f62a8' },
          { child: true, top: '#2f62a8', skirt: '#244c86', wear: 'hood', back: true },
        ),
      ]
    : people.standing(r, p, { back: true });
  return {
    layers: [
      sky(c, 0.7),
      layer(
        [
          f(rect(w * 0.38, h * 0.36, w * 0.26, h * 0.28), p.far),
          at(w * 0.5, h * 0.62, s * 1.6, b.farmhouse(r, p, { lit })),
        ],
        { strength: 0.7 },
      ),
      floor(c, 0.6, p.ground),
      layer(side(-1), {}),
      layer(side(1), {}),
      layer(
        r
          .times(13, (row, t) =>
            r.times(6, (i, k) =>
              f(
                blob(
                  r,
                  w * (0.5 + (k - 0.5) * (0.22 + t * 1.1)),
                  h * (0.63 + 0.4 * t * t),
                  w * (0.018 + 0.07 * t),
                  h * (0.006 + 0.016 * t),
                  0.12,
                  8,
                ),
                r.pick([light(p.ground, 0.14), light(p.ground, -0.1), p.water]),
              ),
            ),
          )
          .flat(),
        { knock: 0.5 },
      ),
      (rain || lit) &&
        layer(
          r.times(14, () =>
            l(`M${w * r.range(0.36, 0.64)} ${h * r.range(0.66, 0.98)}h${w * 0.07}`, lit ? p.lamp : p.light, 3 * u, {
              opacity: 0.6,
            }),
          ),
          { line: false, knock: 0.6 },
        ),
      lit &&
        layer(
          [0.22, 0.8]
            .map(x => [
              l(`M${w * x} ${h * 0.3}v${h * 0.05}`, p.dark, 2 * u),
              at(w * x, h * 0.38, s * 1.8, [
                f('M0 -18C-14 -14 -14 12 0 14C14 12 14 -14 0 -18Z', p.accent),
                d(ellipse(0, -2, 5, 9), p.lamp),
              ]),
            ])
            .flat(),
          {},
        ),
      layer(
        [
          at(w * (c.flip ? 0.46 : 0.53), h * 0.86, s * (child ? 3 : 3.4), [
            ...figure,
            ...(open ? umbrella('#c9a13c', p) : []),
          ]),
        ],
        { wobble: 0.4 },
      ),
      rain && rainLines(c),
    ],
    alt: {
      zh: `老巷石板路${rain ? '，下着雨' : ''}${open ? '，一把油纸伞的背影' : child ? '，一个穿蓝雨衣的孩子' : ''}${lit ? '，灯笼初亮' : ''}`,
      en: `A paved lane between old houses${rain ? ' in rain' : ''}${open ? ', a figure under an oiled umbrella' : child ? ', a child in a blue raincoat' : ''}${lit ? ', lanterns just lit' : ''}`,
    },
    focal: { x: 0.52, y: 0.7 },
  };
}

module.exports = { lane };
