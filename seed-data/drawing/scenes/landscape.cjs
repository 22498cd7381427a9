// Hills, rivers, fields, snow, the far road: scenes of land and sky.
'use strict';
const { f, d, l, at, layer, curve, ellipse, blob, rect, polygon, ribbon, leaf } = require('../core/shapes.cjs');
const { blend, light } = require('../core/pixels.cjs');
const land = require('../motifs/land.cjs');
const plants = require('../motifs/plants.cjs');
const buildings = require('../motifs/buildings.cjs');
const animals = require('../motifs/animals.cjs');
const people = require('../motifs/people.cjs');
const boats = require('../motifs/boats.cjs');

const sky = (c, split = 0.6) => layer([f(rect(-9, -9, c.w + 18, c.h * split + 18), c.p.sky, { grad: [c.p.sky, 1, c.p.sky2, 1] })], { ground: true, name: 'sky' });
const disc = (c, x, y, size, colour) => layer([f(ellipse(c.w * x, c.h * y, size * c.w), colour)], { knock: 1, edge: 0.3, wobble: 0.3, texture: 0.3 });
const flock = (c, x, y, count, size = 14) => layer(c.r.times(count, i => boats.gull(c.w * x + i * c.r.range(14, 40) * c.u * c.r.sign(), c.h * y + c.r.range(-40, 40) * c.u, size * c.u * c.r.range(0.6, 1.1), c.p.near, c.r.range(0.2, 0.6))), { wobble: 0.3 });

// Peaks of the old masters: far, middle and near, mist between, a hall in the trees, a stream, somebody on the bridge.
function peaks(c, { count = 5, hall = true, stream = true, fall = false, walker = true, snow = false } = {}) {
  const { r, p, w, h, u } = c;
  const tall = h > w * 1.2;
  const far = r.times(3, (i, t) => land.peak(r, w * (0.1 + t * 0.8) + r.range(-60, 60) * u, h * 0.62, w * r.range(0.3, 0.5), h * r.range(0.3, 0.5), p.far, { strokes: 4, ink: p.far }));
  const main = r.times(count, (i, t) => { const k = i === 1 ? 1 : r.range(0.42, 0.75); return land.peak(r, w * (0.12 + 0.76 * ((i * 0.618 + 0.2) % 1)), h * (0.74 + r.range(-0.03, 0.05)), w * (tall ? 0.42 : 0.25) * r.range(0.85, 1.2), h * 0.62 * k, i === 1 ? p.near : p.mid, { strokes: i === 1 ? 60 : 30, ink: p.dark }); });
  const bankY = h * 0.86;
  const pines = r.times(5, (i, t) => at(w * (c.flip ? 0.68 + t * 0.26 : 0.05 + t * 0.24) + r.range(-20, 20) * u, bankY + r.range(-10, 30) * u, h * r.range(0.0011, 0.0021), plants.pine(r, 100, p.dark, p.leaf)));
  const water = stream ? f(ribbon([[w * 0.55, h * 0.72], [w * 0.48, h * 0.8], [w * 0.62, h * 0.88], [w * 0.5, h * 1.04]], t => w * (0.04 + 0.3 * t)), p.water, { opacity: 0.5 }) : null;
  const fallLine = fall ? [f(ribbon([[w * 0.47, h * 0.36], [w * 0.485, h * 0.5], [w * 0.475, h * 0.68]], t => w * (0.018 + 0.025 * t)), p.light), l(`M${w * 0.475} ${h * 0.4}L${w * 0.482} ${h * 0.64}`, p.far, 1.4 * u)] : [];
  const side = c.flip ? 0.3 : 0.66;
  return {
    layers: [
      sky(c), layer(far.map(x => x.body), { strength: 0.55, soft: 5 }), ...main.flatMap(x => [layer([x.body], { strength: snow ? 0.5 : 0.85, knock: 0.75 }), layer(x.folds, { strength: 0.9, dry: 0.8, knock: 0, wobble: 1.5 })]),
      layer(fallLine, { knock: 1 }), layer(land.mist(r, c, h * 0.7, p.light, 7, 0.7), { knock: 0.8, soft: 14, line: false }), layer([water]),
      layer([land.ridge(r, c, bankY, h * 0.06, p.ground, { sharp: 0.1, foot: 0.5, depth: 0.2 }).form], { strength: 0.7 }),
      layer(r.times(26, () => f(blob(r, w * r(), bankY + r.range(-10, 40) * u, 22 * u * r.range(0.4, 1.2), 14 * u), r.pick([p.leaf, p.leaf2, p.near]))), { strength: 0.8 }),
      layer(pines, {}), hall && layer([at(w * side, bankY - 4 * u, u * 1.15, buildings.pavilion(p)), at(w * (side + 0.12), bankY + 8 * u, u * 0.9, buildings.farmhouse(r, p, { snow })) ], { wobble: 0.4 }),
      walker && layer([at(w * (c.flip ? 0.52 : 0.42), h * 0.93, u * 0.72, people.standing(r, p, { back: true, skirt: p.wall, top: p.cloth }))], { wobble: 0.3 }),
    ],
    alt: { zh: `山水：${snow ? '雪后' : ''}群峰${fall ? '与一线飞瀑' : ''}立在云雾上，近岸有${hall ? '亭屋与' : ''}松树${walker ? '，一人独行' : ''}`, en: `A landscape: ${snow ? 'snowy ' : ''}peaks${fall ? ' and a thread of waterfall' : ''} stand above mist, ${hall ? 'a pavilion and ' : ''}pines on the near bank${walker ? ', one walker' : ''}` },
    focal: { x: 0.5, y: 0.45 },
  };
}

// Ranges of hills one behind the other, each paler.
function hills(c, { ranges = 5, what = '', sun = true, sharp = 0.25, terraces = false, houses = 0 } = {}) {
  const { r, p, w, h, u } = c;
  const layers = [sky(c, 0.55)];
  if (sun) layers.push(disc(c, c.flip ? 0.28 : 0.72, 0.2, 0.052, p.accent));
  for (let i = 0; i < ranges; i++) {
    const t = i / (ranges - 1);
    const colour = t < 0.5 ? blend(p.far, p.mid, t * 2) : blend(p.mid, p.near, t * 2 - 1);
    layers.push(layer([land.ridge(r, c, h * (0.36 + t * 0.5), h * (0.16 - 0.05 * t), colour, { sharp: sharp * (1 - t * 0.6), foot: 0.12, lumps: 2 + i * 0.6 }).form], { strength: 0.7 + t * 0.35, knock: 0.75, wobble: 0.8 }));
    if (i < ranges - 1 && r.maybe(0.7)) layers.push(layer(land.mist(r, c, h * (0.46 + t * 0.5), p.light, 3, 0.5), { soft: 16, knock: 0.7, line: false }));
  }
  if (terraces) layers.push(layer(r.times(18, (i, t) => l(curve(r.times(9, (k, s) => [w * s, h * (0.68 + t * 0.34) + Math.sin(s * 7 + t * 5) * h * 0.025])), i % 2 ? p.leaf2 : p.leaf, (4 + 14 * t) * u, { opacity: 0.85 })), { knock: 0.2 }));
  const extras = { tea: '茶垄', road: '一条上山的路', train: '', geese: '' };
  if (houses) layers.push(layer(r.times(houses, i => at(w * (0.3 + i * 0.12) + r.range(-15, 15) * u, h * (0.8 + r.range(-0.03, 0.05)), u * r.range(0.55, 0.95), buildings.farmhouse(r, p))), { wobble: 0.4 }));
  if (what === 'road') layers.push(layer([f(ribbon([[w * 0.44, h * 0.42], [w * 0.56, h * 0.52], [w * 0.38, h * 0.64], [w * 0.66, h * 0.8], [w * 0.4, h * 1.05]], t => w * (0.006 + 0.12 * t * t)), p.sky2)], {}), layer([at(w * 0.52, h * 0.8, u * 0.9, people.standing(r, p, { back: true })), at(w * 0.6, h * 0.79, u * 0.7, animals.yak(p.near, p))], { wobble: 0.3 }));
  if (what === 'train') layers.push(layer([f(`M${-w * 0.02} ${h * 0.7}Q${w * 0.5} ${h * 0.6} ${w * 1.02} ${h * 0.64}L${w * 1.02} ${h * 0.66}Q${w * 0.5} ${h * 0.62} ${-w * 0.02} ${h * 0.72}Z`, p.wall), ...r.times(9, (i, t) => f(rect(w * (0.02 + t * 0.96), h * 0.64, 8 * u, h * 0.2), p.ground)), ...r.times(6, (i, t) => at(w * (0.16 + t * 0.5), h * (0.658 - 0.03 * t), u, [f('M-42 0L-42 -20L40 -20L42 0Z', p.leaf), d(rect(-34, -16, 14, 7) + rect(-12, -16, 14, 7) + rect(10, -16, 14, 7), p.lamp), l('M-42 -4H42', p.accent2, 2)]))], { wobble: 0.3 }));
  if (what === 'geese') layers.push(layer(r.times(9, i => animals.goose(w * (0.3 + Math.abs(i - 4) * 0.035 + i * 0.05), h * (0.17 + Math.abs(i - 3) * 0.028), 26 * u, p.near)), { wobble: 0.2 }));
  if (what === 'dancers') layers.push(layer(r.times(7, (i, t) => at(w * (0.14 + t * 0.72), h * 0.95, h * 0.0024 * r.range(0.9, 1.1), people.standing(r, { ...p, cloth: r.pick([p.cloth, p.near]), cloth2: r.pick([p.cloth2, p.flower]) }, { wear: 'silver', pose: 'wide' }))), { wobble: 0.4 }));
  if (what === 'tea') layers.push(layer(r.times(4, (i, t) => at(w * (0.2 + t * 0.55) + r.range(-30, 30) * u, h * (0.8 + (i % 2) * 0.09), u * 1.5, people.bending(r, p, { wear: 'straw' }))), { wobble: 0.4 }));
  return { layers, alt: { zh: `远近几重山由淡到浓${extras[what] ? `，前面是${extras[what]}` : ''}${terraces ? '，梯田层层' : ''}${what === 'dancers' ? '，一排盛装的人牵手而舞' : ''}${what === 'geese' ? '，雁阵飞过' : ''}${what === 'tea' ? '与弯腰采茶的人' : ''}${what === 'train' ? '，列车过桥' : ''}`, en: `Ranges of hills, pale to dark${{ tea: ', tea rows and pickers bending', road: ', a winding road with a walker and a yak', train: ', a train on a viaduct', geese: ', a skein of geese', dancers: ', a row of dancers in silver' }[what] ?? ''}${terraces ? ', terraced fields' : ''}` }, focal: { x: 0.5, y: 0.55 } };
}

// Fields with stacks or standing grain, people at work.
function fields(c, { crop = 'wheat', people: count = 3, stacks = 0, moon = false, tree = true, snow = false } = {}) {
  const { r, p, w, h, u } = c;
  const horizon = 0.4;
  const rows = r.times(15, (i, t) => f(polygon([[w * (-0.5 + t * 2), h * 1.03], [w * (-0.5 + t * 2 + 0.075), h * 1.03], [w * (0.46 + t * 0.08), h * horizon], [w * (0.46 + t * 0.08), h * horizon]]), i % 2 ? p.leaf2 : p.land));
  const ears = crop === 'none' ? [] : r.times(110, () => { const t = r(); const y = h * (0.72 + t * 0.33); return plants.wheat(r, w * r.range(-0.02, 1.02), y, h * (0.09 + t * 0.12), crop === 'rice' ? blend(p.leaf2, p.leaf, r()) : blend(p.accent2, p.land, r())); }).flat();
  const stackParts = r.times(stacks, i => at(w * (c.flip ? 0.66 - i * 0.26 : 0.34 + i * 0.26), h * (0.72 + i * 0.035), h * 0.0034 * (1 - i * 0.22), [f('M-46 0C-52 -30 -30 -60 0 -84C30 -60 52 -30 46 0Z', p.accent2, { grad: [light(p.accent2, 0.3), 1, light(p.land, -0.3), 1, 20] }), l(r.times(34, () => { const a = r.range(-40, 40); return `M${a} ${-2 - r() * 20}L${a * 0.5} ${-40 - r() * 28}`; }).join(''), light(p.land, -0.3), 1), l(r.times(20, () => { const a = r.range(-36, 20); return `M${a} ${-8 - r() * 20}L${a * 0.5} ${-44 - r() * 26}`; }).join(''), light(p.accent2, 0.5), 1)]));
  return {
    layers: [
      sky(c, horizon + 0.05), moon && disc(c, c.flip ? 0.25 : 0.74, 0.17, 0.05, p.light), layer([land.ridge(r, c, h * horizon, h * 0.07, p.far, { depth: 0.05, foot: 0.7 }).form], {}), layer([f(rect(-9, h * horizon - 2, w + 18, h * 0.65), snow ? p.light : p.land)], { ground: true, strength: 1.5 }), layer(rows, { strength: 0.8 }),
      layer(r.times(8, () => f(blob(r, w * r(), h * (horizon + 0.005), w * 0.05, h * 0.018), p.mid)), {}), tree && layer([at(w * (c.flip ? 0.18 : 0.84), h * 0.58, h * 0.0033, plants.tree(r, p, 100, { crown: p.leaf }))], {}),
      layer(stackParts, {}), layer(r.times(count, (i, t) => at(w * (0.18 + t * 0.6 + r.range(-0.05, 0.05)), h * (0.7 + r.range(0, 0.1)), h * 0.0019, r.maybe(0.7) ? people.bending(r, p, { wear: r.pick(['straw', 'scarf']) }) : people.standing(r, p, { wear: 'straw', pose: 'hold' }), { flip: r.maybe(0.5) })), { wobble: 0.4 }), layer(ears, { wobble: 0.3, texture: 0.4 }),
    ].filter(Boolean),
    alt: { zh: `田野：${stacks ? '草垛' : '成行的庄稼'}${moon ? '与月亮' : ''}${count ? '，有人在地里劳作' : ''}`, en: `Fields: ${stacks ? 'haystacks' : 'rows of grain'}${moon ? ' under the moon' : ''}${count ? ', people at work' : ''}` },
    focal: { x: c.flip ? 0.6 : 0.4, y: 0.6 },
  };
}

// A river or plain with a herd, a ferry or nobody.
function river(c, { boat = 1, herd = '', snow = false, reeds = true, bridge = false, bank = 'trees', moon = false } = {}) {
  const { r, p, w, h, u } = c;
  const shore = h * 0.4;
  const beasts = { sheep: () => animals.sheep(p), yak: () => animals.yak(r.pick([p.near, p.wood, p.dark]), p), horse: () => animals.horse(r, r.pick([p.wood, p.near, p.wall, p.light]), p.dark, { still: r.maybe(0.4) }), buffalo: () => animals.buffalo(p.near, p) }[herd];
  const near = h * (herd ? 0.62 : 0.86);
  return {
    layers: [
      sky(c, 0.45), moon && disc(c, 0.7, 0.16, 0.045, p.light), layer([land.ridge(r, c, shore, h * 0.16, p.far, { sharp: 0.3, foot: 0.1 }).form], { soft: 2 }), layer([land.ridge(r, c, shore + h * 0.02, h * 0.07, p.mid, { depth: 0.06, foot: 0.4 }).form], {}),
      bank === 'trees' && layer(r.times(9, () => at(w * r(), shore + h * r.range(0.01, 0.03), h * r.range(0.0009, 0.0017), plants.tree(r, p, 100, { crown: r.pick([p.leaf, p.leaf2]), bare: snow }))), {}), bank === 'houses' && layer(r.times(6, (i, t) => at(w * (0.06 + t * 0.9), shore + h * 0.03, u * r.range(0.8, 1.2), buildings.farmhouse(r, p, { snow }))), { wobble: 0.4 }),
      layer([f(rect(-9, shore + h * 0.03, w + 18, h), p.water, { grad: [p.water, 0.9, p.water2, 0.9] })], { ground: true, strength: 0.8 }), layer(land.ripples(r, c, shore + h * 0.06, h * 0.98, p.water2, 40, 2.2, 0.5), { knock: 0, dry: 0.7 }),
      layer([land.ridge(r, c, near, h * 0.04, snow ? p.light : p.ground, { sharp: 0, depth: 0.45, foot: 1 }).form], { strength: 0.8 }), bridge && layer([f(polygon([[w * 0.08, h * 0.72], [w * 0.92, h * 0.62], [w * 0.92, h * 0.635], [w * 0.08, h * 0.74]]), p.wood), ...r.times(9, (i, t) => l(`M${w * (0.12 + t * 0.76)} ${h * (0.728 - 0.1 * t)}v${h * 0.1}`, p.near, 5 * u)), ...(snow ? [f(polygon([[w * 0.08, h * 0.712], [w * 0.92, h * 0.612], [w * 0.92, h * 0.622], [w * 0.08, h * 0.724]]), p.light)] : [])], { wobble: 0.4 }),
      layer(r.times(boat, (i, t) => at(w * (boat === 1 ? (c.flip ? 0.36 : 0.62) : 0.25 + t * 0.5), h * (0.58 + i * 0.06), h * 0.0021, [boats.boat(r, p, { cabin: true }), at(-44, -12, 0.42, people.standing(r, p, { wear: 'straw', back: true }))], { flip: c.flip })), { wobble: 0.5 }),
      beasts && layer(r.times(herd === 'sheep' ? 16 : 6, (i, t) => { const k = r(); return { k, e: at(w * (0.1 + 0.8 * ((i * 0.618) % 1)), h * (0.68 + k * 0.24), h * (herd === 'sheep' ? 0.0014 : 0.0017) * (0.7 + k * 0.7), beasts(), { flip: r.maybe(0.5) }) }; }).sort((a, b) => a.k - b.k).map(x => x.e), { wobble: 0.5 }), beasts && layer([at(w * (c.flip ? 0.14 : 0.87), h * 0.93, h * 0.0028, people.standing(r, p, { wear: 'fur', pose: 'hold' }))], { wobble: 0.4 }),
      reeds && layer(r.times(22, () => plants.reed(r, w * (c.flip ? r.range(0.55, 1) : r.range(0, 0.42)), h * r.range(0.97, 1.05), h * r.range(0.2, 0.42), p.leaf, p.flower2)), { wobble: 0.4 }),
    ].filter(Boolean),
    alt: { zh: `${snow ? '寒江雪岸' : '水边'}：${herd ? '牧人赶着牲畜' : boat ? '一叶小船' : '静静的水面'}${bridge ? '与板桥' : ''}${reeds ? '，近处芦苇' : ''}`, en: `${snow ? 'A cold river with snow on its banks' : 'By the water'}: ${herd ? 'a herder with animals' : boat ? 'a small boat' : 'quiet water'}${bridge ? ', a plank bridge' : ''}${reeds ? ', reeds in front' : ''}` },
    focal: { x: c.flip ? 0.4 : 0.6, y: 0.6 },
  };
}

module.exports = { peaks, hills, fields, river, sky, disc, flock };
