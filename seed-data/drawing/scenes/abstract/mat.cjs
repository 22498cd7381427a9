'use strict';

const { f, l, layer, ellipse, rect, polygon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');

// A woven mat with a figure: rhombs, or a word.
function mat(c, { weave: style = 'herring', motif = 'rhomb', tone = 'straw' } = {}) {
  const { r, w, h } = c;
  const tones = {
    straw: ['#e6c880', '#c99b52'],
    reed: ['#cdbf8a', '#9f8f5c'],
    willow: ['#e9dcc0', '#b5a27c'],
    dyed: ['#e3c582', '#cba75f'],
    cattail: ['#b9b070', '#8a8450'],
  }[tone];
  const red = tone === 'dyed' ? '#a8322a' : light(tones[1], -0.3);
  const figures = {
    rhomb: r.times(5, i =>
      l(
        polygon([
          [w / 2, h * (0.1 + i * 0.08)],
          [w * (0.9 - i * 0.08), h / 2],
          [w / 2, h * (0.9 - i * 0.08)],
          [w * (0.1 + i * 0.08), h / 2],
        ]),
        i % 2 ? red : light(red, 0.25),
        w * 0.022,
      ),
    ),
    joy: [0.32, 0.68].flatMap(x => [
      l(
        `M${w * (x - 0.13)} ${h * 0.26}h${w * 0.26}M${w * x} ${h * 0.18}v${h * 0.16}M${w * (x - 0.09)} ${h * 0.34}h${w * 0.18}M${w * (x - 0.09)} ${h * 0.41}h${w * 0.18}v${h * 0.09}h${-w * 0.18}ZM${w * (x - 0.14)} ${h * 0.57}h${w * 0.28}M${w * (x - 0.09)} ${h * 0.64}h${w * 0.18}v${h * 0.12}h${-w * 0.18}Z`,
        red,
        w * 0.03,
      ),
    ]),
    bands: r.times(5, (i, t) => f(rect(-9, h * (0.12 + t * 0.7), w + 18, h * 0.04), i % 2 ? red : light(red, 0.2))),
    round: r.times(6, (i, t) =>
      l(ellipse(w / 2, h / 2, w * (0.06 + t * 0.36), w * (0.06 + t * 0.36)), i % 2 ? red : light(red, 0.3), w * 0.02),
    ),
    none: [],
  }[motif];
  return {
    layers: [layer(figures)],
    weave: {
      herring: { step: 17, twill: 2, herring: 11, light: tones[0], warp: tones[1] },
      plain: { step: 30, twill: 1, light: tones[0], warp: light(tones[0], -0.12) },
      twill: { step: 20, twill: 2, light: tones[0], warp: tones[1] },
      diagonal: { step: 34, twill: 1, diagonal: true, light: tones[0], warp: light(tones[1], 0.2) },
    }[style],
    alt: {
      zh: `编织的席面，${{ herring: '人字纹', plain: '平纹', twill: '斜纹', diagonal: '斜编' }[style]}，中间有纹样`,
      en: `A woven surface, ${{ herring: 'herringbone', plain: 'plain', twill: 'twill', diagonal: 'diagonal' }[style]} weave with a figure`,
    },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { mat };
