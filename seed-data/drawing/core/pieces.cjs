// A scene taken apart: which piece (form, detail or line) each pixel belongs to, and how each piece lies.
'use strict';
const { raster, rgb } = require('./pixels.cjs');
const { flatten } = require('./shapes.cjs');
const { hashOf } = require('./random.cjs');

module.exports = async function piecesOf(layers, w, h) {
  const pieces = [null];
  const drawn = layers
    .flatMap(layer => flatten(layer.children))
    .map(e => {
      const id = pieces.length;
      const colour = rgb(e.kind === 'l' ? e.stroke : e.fill);
      pieces.push({
        kind: e.kind,
        colour,
        grey: (colour[0] * 0.3 + colour[1] * 0.59 + colour[2] * 0.11) / 255,
        angle: (hashOf(`${e.d.slice(0, 40)}${id}`) % 314) / 100 - 1.57 + (e.turn * Math.PI) / 180,
        chance: (hashOf(`${id}|${e.d.length}`) % 1000) / 1000,
      });
      const code = `#${id.toString(16).padStart(6, '0')}`;
      const paint =
        e.kind === 'l'
          ? `fill="none" stroke="${code}" stroke-width="${e.width}" stroke-linecap="round"`
          : `fill="${code}"`;
      return `<g transform="${e.transform}"><path shape-rendering="crispEdges" d="${e.d}"${e.rule ? ` fill-rule="${e.rule}"` : ''} ${paint}/></g>`;
    });
  const bytes = await raster(drawn.join(''), w, h);
  const ids = new Uint32Array(w * h);
  for (let k = 0; k < ids.length; k++) {
    const id = bytes[k * 4 + 3] > 127 ? (bytes[k * 4] << 16) | (bytes[k * 4 + 1] << 8) | bytes[k * 4 + 2] : 0;
    ids[k] = id < pieces.length ? id : 0;
  }
  return { ids, pieces };
};
