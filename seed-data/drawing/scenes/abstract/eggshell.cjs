// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, polygon } = require('../../core/shapes.cjs');
const { Gold, full, made } = require('./parts.cjs');

function eggshell(c) {
  const { r, w, h } = c;
  const cells = r.times(900, () => {
    const [x, y, k] = [w * r(), h * r(), w * r.range(0.008, 0.026)];
    const near = Math.hypot(x / w - 0.5, y / h - 0.48);
    const colour =
      near < 0.26
        ? r.pick(['#f6efdf', '#efe5cd', '#fbf7ec'])
        : near < 0.31
          ? Gold
          : r.pick(['#8a3a2c', '#a8503a', '#5a2a24', '#c98f6a']);
    return f(
      polygon(
        r.times(5, i => [
          x + Math.cos(i * 1.257 + x) * k * r.range(0.6, 1.2),
          y + Math.sin(i * 1.257 + x) * k * r.range(0.6, 1.2),
        ]),
      ),
      colour,
    );
  });
  return made(
    [full(c, '#2a1614'), cells],
    { relief: 0.8, sand: 0.3, leaf: 1, stain: 0.5 },
    '漆地上碎蛋壳镶成一枚白色的圆',
    'Broken eggshell set in lacquer makes a white round',
  );
}

module.exports = { eggshell };
