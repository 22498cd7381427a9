// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, l, at, layer, curve, rect, leaf } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky, flock } = require('../landscape.cjs');
const { unit, ground } = require('./parts.cjs');

function washing(c, { balcony = false } = {}) {
  const { r, p, w, h, u } = c;
  const s = unit(c);
  const cloths = [0, 1].map(row => {
    const y = t => h * (0.26 + row * 0.2) + Math.sin(t * Math.PI) * h * 0.05;
    return [
      l(curve(r.times(9, (i, t) => [w * (-0.02 + t * 1.04), y(t)])), p.dark, 2 * u),
      ...r
        .times(6, (i, t) => {
          const x = w * (0.06 + t * 0.78);
          const cw = w * r.range(0.08, 0.13);
          const ch = h * r.range(0.14, 0.26);
          const sway = w * r.range(0.01, 0.05);
          const colour = r.pick([p.light, p.accent, p.cloth, p.flower2, p.accent2, p.sky]);
          return [
            f(
              `M${x} ${y(t)}L${x + cw} ${y(t + 0.1)}Q${x + cw + sway * 0.4} ${y(t) + ch * 0.5} ${x + cw + sway} ${y(t) + ch}Q${x + cw * 0.5 + sway} ${y(t) + ch * 1.07} ${x + sway} ${y(t) + ch * 0.97}Q${x + sway * 0.2} ${y(t) + ch * 0.5} ${x} ${y(t)}Z`,
              colour,
            ),
            l(
              `M${x + cw * 0.3} ${y(t) + 8}Q${x + cw * 0.3 + sway * 0.4} ${y(t) + ch * 0.5} ${x + cw * 0.34 + sway} ${y(t) + ch * 0.95}M${x + cw * 0.7} ${y(t) + 8}Q${x + cw * 0.7 + sway * 0.4} ${y(t) + ch * 0.5} ${x + cw * 0.7 + sway} ${y(t) + ch}`,
              light(colour, -0.18),
              2.4 * u,
            ),
          ];
        })
        .flat(),
    ];
  });
  return {
    layers: [
      sky(c, 0.8),
      balcony
        ? layer([f(rect(-9, h * 0.56, w + 18, h * 0.2), c.p.water2, { grad: [p.water, 1, p.water2, 1] })], {})
        : layer(
            r.times(4, (i, t) => at(w * (0.1 + t * 0.84), h * 0.8, s * 4, b.villa(r, p))),
            { strength: 0.75 },
          ),
      ground(c, 0.76, balcony ? p.wall : p.land),
      layer(cloths[0], { wobble: 0.6 }),
      layer(cloths[1], { wobble: 0.6 }),
      balcony &&
        layer(
          [
            l(`M-9 ${h * 0.78}H${w + 9}M-9 ${h * 0.94}H${w + 9}`, p.wood, 10 * s),
            l(r.times(14, (i, t) => `M${w * t} ${h * 0.78}V${h * 0.94}`).join(''), p.wood, 5 * s),
            at(w * 0.86, h * 0.94, s * 2.4, [
              f('M-16 -26L16 -26L12 0L-12 0Z', p.accent),
              ...r.times(7, () => f(leaf(0, -26, 34, 10, -1.57 + r.range(-0.9, 0.9)), p.leaf)),
            ]),
          ],
          {},
        ),
      !balcony &&
        layer([at(w * 0.3, h * 0.95, s * 3.4, people.standing(r, p, { pose: 'both', back: true }))], { wobble: 0.4 }),
      flock(c, 0.6, 0.12, 3),
    ],
    alt: {
      zh: `晾衣绳上各色衣被被风吹起${balcony ? '，栏杆外是海' : '，后面是老楼'}`,
      en: `Washing of many colours blown on the line${balcony ? ', the sea beyond a balcony' : ' before old houses'}`,
    },
    focal: { x: 0.5, y: 0.45 },
  };
}

module.exports = { washing };
