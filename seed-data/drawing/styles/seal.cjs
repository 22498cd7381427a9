// A name as a carved seal, stamped in cinnabar: cut in relief or into the stone, with the chips of the knife.
'use strict';
const { field, grain } = require('../core/noise.cjs');
const { Picture, raster, channel, blur, clamp, rgb, mix, ease } = require('../core/pixels.cjs');
const { chance } = require('../core/random.cjs');

const Double = ['欧阳', '司马', '上官', '诸葛', '东方', '夏侯', '尉迟', '公孙', '慕容', '令狐', '宇文', '司徒'];
const surnameOf = name => (Double.some(x => name.startsWith(x)) ? name.slice(0, 2) : name.slice(0, 1));

// The characters in their cells: right column first, as a seal is read.
function layoutOf(r, name) {
  const surname = surnameOf(name);
  const kind = r();
  if (kind < 0.3 && surname.length === 1) return { cells: [[surname, 0, 0, 1, 1]], words: surname };
  if (kind < 0.5) {
    const column = [...`${surname}氏`];
    return { cells: column.map((x, i) => [x, 0, i / column.length, 1, 1 / column.length]), words: `${surname}氏` };
  }
  const all = [...name].slice(0, 4);
  if (all.length === 2) all.push('之', '印');
  if (all.length === 3) all.push('印');
  return { cells: all.map((x, i) => [x, i < 2 ? 0.5 : 0, (i % 2) / 2, 0.5, 0.5]), words: all.join('') };
}

function outlineOf(r, size, single) {
  const s = size;
  const shapes = [
    `<rect x="${-s}" y="${-s}" width="${s * 2}" height="${s * 2}" rx="${s * 0.08}"/>`,
    `<rect x="${-s}" y="${-s}" width="${s * 2}" height="${s * 2}" rx="${s * 0.3}"/>`,
    `<rect x="${-s}" y="${-s}" width="${s * 2}" height="${s * 2}" rx="${s * 0.03}"/>`,
  ];
  if (single)
    shapes.push(
      `<circle r="${s * 1.12}"/>`,
      `<ellipse rx="${s * 0.95}" ry="${s * 1.25}"/>`,
      `<path d="M0 ${-s * 1.4}C${s * 0.5} ${-s * 1.4} ${s * 0.7} ${-s * 0.9} ${s * 0.5} ${-s * 0.6}C${s * 1.5} ${-s * 0.4} ${s * 1.4} ${s * 1.2} 0 ${s * 1.2}C${-s * 1.4} ${s * 1.2} ${-s * 1.5} ${-s * 0.4} ${-s * 0.5} ${-s * 0.6}C${-s * 0.7} ${-s * 0.9} ${-s * 0.5} ${-s * 1.4} 0 ${-s * 1.4}Z"/>`,
    );
  return r.pick(shapes);
}

module.exports = async function seal(scene, c) {
  const { w, h, name } = c;
  const r = chance(`${name}seal`);
  const { cells, words } = layoutOf(r, c.title.zhHans);
  const relief = r.maybe(0.5);
  const size = w * r.range(0.27, 0.31);
  const single = cells.length === 1;
  const shape = outlineOf(r, size, single);
  const inner = size * (single ? 0.84 : relief ? 0.84 : 0.88);
  const glyphs = cells.map(([text, x, y, cw, ch]) => {
    const [gw, gh] = [cw * inner * 2, ch * inner * 2];
    return `<g transform="translate(${-inner + x * inner * 2 + gw / 2} ${-inner + y * inner * 2 + gh / 2}) scale(${gw / 100} ${gh / 100})"><text y="35" font-size="96" text-anchor="middle" font-family="${r.maybe(0.6) ? 'Noto Serif CJK SC' : 'Noto Sans CJK SC'}" font-weight="700" fill="#fff">${text}</text></g>`;
  });
  const middle = `<g transform="translate(${w / 2} ${h * 0.48}) rotate(${r.range(-2.5, 2.5)})">`;
  const solid = channel(
    await raster(`<rect width="${w}" height="${h}" fill="#000"/>${middle}<g fill="#fff">${shape}</g></g>`, w, h),
    w * h,
    0,
  );
  const hollow = channel(
    await raster(
      `<rect width="${w}" height="${h}" fill="#000"/>${middle}<g fill="#fff" transform="scale(0.9)">${shape}</g></g>`,
      w,
      h,
    ),
    w * h,
    0,
  );
  const text = blur(
    channel(
      await raster(`<rect width="${w}" height="${h}" fill="#000"/>${middle}${glyphs.join('')}</g>`, w, h),
      w * h,
      0,
    ),
    w,
    h,
    2.2,
  );
  const chip = field(w, h, `${name}chip`, { size: 17, octaves: 3, step: 1 });
  const paste = field(w, h, `${name}paste`, { size: 60, octaves: 4, step: 2 });
  const fibre = field(w, h, `${name}fibre`, { size: 16, octaves: 3, stretch: 4 });
  const wash = field(w, h, `${name}wash`, { size: 340, octaves: 3 });
  const fine = grain(w, h, `${name}fine`);
  const paper = rgb(r.pick(['#f3ecdb', '#efe5cd', '#f1eee4', '#ece3d2', '#f4efe0', '#e9e6da']));
  const ink = rgb(r.pick(['#b3271e', '#a8201d', '#bf3325', '#9e2420', '#b42c2f']));
  const edge = blur(solid, w, h, 4);
  const picture = new Picture(w, h);
  picture.each(k => {
    const cut = clamp(ease(0.4, 0.56, text[k] + chip[k] * 0.1));
    let stamp = relief ? Math.max(solid[k] - hollow[k], 0) + cut * hollow[k] : solid[k] * (1 - cut);
    const rim = edge[k] < 0.93 && chip[k] > 0.16 ? 0.25 : 1;
    stamp *= rim * (chip[k] > 0.46 ? 0.3 : 1) * (0.86 + paste[k] * 0.3) * (fine[k] > 0.93 ? 0.6 : 1);
    return paper.map((v, i) => mix(v + fibre[k] * 4 + wash[k] * 5, ink[i] + paste[k] * 14, clamp(stamp)));
  });
  picture.alt = {
    zh: `程序绘制的样例：朱砂${relief ? '朱文' : '白文'}印一方，印文“${words}”，代替人像`,
    en: `Sample drawn by a program: a cinnabar seal, characters ${relief ? 'in relief' : 'cut white'}, reading ${words}, in place of a portrait`,
  };
  picture.focal = { x: 0.5, y: 0.48 };
  return picture;
};
