// A thing as in a catalogue: drawn on a quiet ground, with the wear of its surface and its shadow.
'use strict';
const { field, grain } = require('../core/noise.cjs');
const { Picture, raster, channel, blur, clamp, rgb, mix, ease, light } = require('../core/pixels.cjs');
const { draw } = require('../core/shapes.cjs');

module.exports = async function plate(scene, c) {
  const { w, h, u, name, p } = c;
  const cloud = field(w, h, `${name}cloud`, { size: 600 * u, octaves: 3 });
  const wear = field(w, h, `${name}wear`, { size: 70 * u, octaves: 5, warp: 0.6 });
  const brush = field(w, h, `${name}brush`, { size: 10 * u, octaves: 2, stretch: 14, step: 2 });
  const fine = grain(w, h, `${name}fine`);
  const back = rgb(light(p.sky2, -0.04));
  const low = rgb(light(p.land, 0.12));
  const layers = scene.layers.filter(x => !x.ground && !x.soft);
  const line = h * (scene.table ?? 0.72);
  const picture = new Picture(w, h);
  picture.each((k, x, y) => {
    const t = ease(line - 8 * u, line + 8 * u, y);
    const v =
      cloud[k] * 7 +
      fine[k] * 2 -
      40 * Math.hypot(x / w - 0.42, y / h - 0.4) ** 2 -
      (y > line ? 12 * ((y - line) / (h - line)) : 0);
    return back.map((b, i) => mix(b, low[i], t) + v);
  });
  const bytes = await raster(layers.map(x => draw(x.children, 'colour')).join(''), w, h);
  const key = await raster(
    `<rect width="${w}" height="${h}" fill="#fff"/>${layers.map(x => draw(x.children, 'key', { width: 1.6 * u, details: true })).join('')}`,
    w,
    h,
  );
  const alpha = channel(bytes, w * h, 3);
  const shade = blur(alpha, w, h, 30 * u);
  const near = blur(alpha, w, h, 9 * u);
  picture.scale(k => {
    const x = k % w;
    const y = (k / w) | 0;
    const far = clamp(y - Math.round(22 * u), 0, h - 1) * w + clamp(x - Math.round(34 * u), 0, w - 1);
    return 1 - 0.34 * shade[far] - 0.22 * near[k];
  });
  for (let k = 0; k < w * h; k++) {
    const a = alpha[k];
    if (a === 0) continue;
    const inside = near[k] - 0.5;
    const v = wear[k] * 15 + brush[k] * 8 + fine[k] * 4 + inside * 26 - 13 - (wear[k] > 0.34 ? 16 : 0);
    const edge = 1 - 0.42 * (1 - key[k * 4] / 255);
    for (let i = 0; i < 3; i++)
      picture.data[k * 3 + i] = mix(picture.data[k * 3 + i], (bytes[k * 4 + i] + v) * edge, a);
  }
  return picture;
};
