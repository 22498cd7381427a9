// Draws one picture, marks it as a sample and answers it as WebP, with what the mapping says of it.
'use strict';
const { chance } = require('./core/random.cjs');
const { raster, sharp } = require('./core/pixels.cjs');
const { resetGradients } = require('./core/shapes.cjs');
const paletteOf = require('./core/palettes.cjs');
const { Names } = require('./tables/styles.cjs');

const InkShare = { 'wash/ink': 0.9, 'wash/freehand': 0.3, 'wash/fineLine': 0.12, 'wash/silk': 0.1 };

function canvasOf(picture, names) {
  const r = chance(picture.code);
  return {
    w: picture.w,
    h: picture.h,
    u: picture.unit,
    name: picture.code,
    r,
    p: paletteOf(picture.mood, r, InkShare[picture.style] ?? 0),
    flip: r.maybe(0.5),
    title: picture.title,
    maker: names.get(picture.maker)?.zhHans,
    style: picture.style,
  };
}

// The words in the corner: small, half transparent, light on dark and dark on light.
async function mark(image, picture) {
  const { w, h } = picture;
  const size = Math.max(11, Math.round(Math.max(w, h) * 0.0145));
  const [bw, bh] = [size * 8, size * 2];
  const corner = Array.from({ length: bw * bh }, (_, i) => (h - bh + Math.floor(i / bw)) * w + w - bw + (i % bw));
  const sum = corner.reduce((total, k) => total + image.data[k * 3 + 1], 0);
  const dark = sum / (bw * bh) > 125;
  const text =
    `<text x="${bw - size * 0.8}" y="${bh - size * 0.75}" text-anchor="end" font-size="${size}" fill-opacity="0.62" ` +
    `font-family="Noto Sans CJK SC" fill="${dark ? '#241f1c' : '#fdf8ee'}">样例 sample</text>`;
  const bytes = await raster(text, bw, bh);
  const ink = dark ? [36, 31, 28] : [253, 248, 238];
  corner.forEach((k, i) => {
    for (let c = 0; c < 3; c++) image.data[k * 3 + c] += ((ink[c] - image.data[k * 3 + c]) * bytes[i * 4 + 3]) / 255;
  });
}

// Prints in one ink and woven straw are all edges: what a low quality loses there is not seen.
const Edgy = /^block\/(blackWhite|etching|litho)|^surface\/mat/;

// The best quality that keeps within the budget: the first try tells about how far off it is.
async function encode(image, { budget, style }) {
  const bytes = image.toBytes();
  const options = { raw: { width: image.w, height: image.h, channels: 3 } };
  const at = quality => sharp(bytes, options).webp({ quality, effort: 4 }).toBuffer();
  const first = await at(62);
  if (first.length > budget * 0.8 && first.length <= budget) return { file: first, quality: 62 };
  const quality = Math.round(
    Math.min(84, Math.max(Edgy.test(style) ? 10 : 24, 62 - 42 * Math.log2(first.length / (budget * 0.9)))),
  );
  return { file: await at(quality), quality };
}

module.exports = async function drawPicture(picture, names) {
  resetGradients();
  const c = canvasOf(picture, names);
  const [style, kind] = picture.style.split('/');
  let scene = null;
  if (picture.scene) {
    const [module, name] = picture.scene.split('.');
    scene = require(`./scenes/${module}.cjs`)[name](c, picture.args);
    scene.layers = scene.layers.filter(Boolean);
  }
  const image = await require(`./styles/${style}.cjs`)(scene, c, kind);
  await mark(image, picture);
  const alt = scene?.alt ?? image.alt;
  const manner = Names[picture.style];
  const { file, quality } = await encode(image, picture);
  return {
    file,
    quality,
    image,
    alt: manner
      ? {
          zhHans: `程序绘制的${manner[0]}样例：${alt.zh}。`,
          en: `Sample drawn by a program, ${manner[1]}: ${alt.en.charAt(0).toLowerCase()}${alt.en.slice(1)}.`,
        }
      : { zhHans: `${alt.zh}。`, en: `${alt.en}.` },
    focalPoint: scene?.focal ?? image.focal ?? { x: 0.5, y: 0.5 },
  };
};
