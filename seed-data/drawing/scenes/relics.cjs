// The things of the community corridor, each drawn as it stands.
'use strict';
const { f, d, l, at, layer, curve, ellipse, rect, leaf } = require('../core/shapes.cjs');
const { light } = require('../core/pixels.cjs');
const { Things, turned, solid, shade } = require('../motifs/things.cjs');
const plants = require('../motifs/plants.cjs');

// Draws a thing 100 units high, its foot on the table line.
function thing(zh, en, make, { size = 0.62, table = 0.8, dy = 0.06 } = {}) {
  return c => {
    const k = (Math.min(c.w * 1.1, c.h) * size) / 100;
    return {
      layers: [layer([at(c.w * 0.5, c.h * (table + dy), k, make(c.r, c.p))])],
      table,
      alt: { zh: `${zh}，放在素净的台面上`, en: `${en} on a plain surface` },
      focal: { x: 0.5, y: 0.55 },
    };
  };
}
const Iron = '#4a4a4d';
const Tin = '#a9adb0';

module.exports = {
  lamp: thing(
    '一盏带玻璃罩的煤油灯',
    'A paraffin lamp with its glass chimney',
    (r, p) => [
      solid('M-26 0L-20 -8L20 -8L26 0Z', Tin),
      turned(
        [
          [8, -40],
          [26, -28],
          [28, -16],
          [20, -8],
        ],
        '#5d8a86',
      ),
      f(rect(-11, -46, 22, 7), '#b08a3c'),
      l('M11 -43H20', '#b08a3c', 3),
      f('M-11 -46C-22 -62 -13 -74 -9 -80L-8 -104L8 -104L9 -80C13 -74 22 -62 11 -46Z', '#e6ecec', { opacity: 0.55 }),
      d('M-8 -52C-14 -62 -9 -72 -6 -78L-4 -100L-6 -100L-8 -78C-13 -72 -17 -62 -11 -52Z', '#ffffff'),
      f('M0 -48C-6 -56 -3 -62 0 -70C3 -62 6 -56 0 -48Z', '#f0b548'),
    ],
    { size: 0.66 },
  ),
  clock: thing('一只马蹄闹钟，双铃在上', 'An alarm clock with two bells', (r, p) => [
    l('M-30 -8L-40 4M30 -8L40 4', Iron, 6),
    f('M-24 -86A16 13 0 0 1 8 -92L-4 -80Z', Tin),
    f('M24 -86A16 13 0 0 0 -8 -92L4 -80Z', Tin),
    l('M0 -86V-104', Iron, 3),
    l('M-8 -104Q0 -112 8 -104', Iron, 3),
    f(ellipse(0, -42, 46), '#3f7a68', { grad: shade('#3f7a68') }),
    f(ellipse(0, -42, 38), '#f4efdf'),
    ...Array.from({ length: 12 }, (_, i) =>
      d(ellipse(Math.sin(i * 0.5236) * 31, -42 - Math.cos(i * 0.5236) * 31, i % 3 ? 1.6 : 3), '#2b2826'),
    ),
    l('M0 -42L-14 -58M0 -42L20 -50', '#2b2826', 3),
    l('M0 -42L6 -20', '#a8362c', 1.4),
    f(ellipse(0, -42, 3), '#2b2826'),
  ]),
  coupons: thing(
    '一册旧票证，画样不印真票文字',
    'An album of old coupons, drawn without their real wording',
    (r, p) => [
      solid('M-62 0L-62 -88L0 -84L0 4Z', '#e9dcb8'),
      solid('M62 0L62 -88L0 -84L0 4Z', '#efe4c4'),
      ...r.times(8, i => {
        const [x, y] = [-54 + (i % 4) * 28 + (i % 4 > 1 ? 6 : 0), -80 + Math.floor(i / 4) * 40];
        const colour = ['#b9604a', '#5d8a6a', '#4f6f9a', '#c29a4a', '#8a5d86', '#6a8a4f', '#b0784a', '#4f8a8f'][i];
        return [
          f(rect(x, y, 24, 32), light(colour, 0.55)),
          l(rect(x + 1.5, y + 1.5, 21, 29), colour, 1.2),
          d(ellipse(x + 12, y + 13, 6), colour),
          l(`M${x + 5} ${y + 24}h14M${x + 5} ${y + 27}h9`, colour, 1.1),
        ];
      }),
    ],
    { size: 0.72 },
  ),
  mug: thing('一只搪瓷缸，口沿掉了瓷', 'An enamel mug, chipped at the rim', (r, p) => [
    l('M40 -72Q72 -62 40 -22', '#f0efe8', 9),
    f('M-42 -88L42 -88L38 0L-38 0Z', '#f5f3ea', { grad: shade('#f0eee4', 0.3, -0.2) }),
    f(ellipse(0, -88, 42, 9), '#d9d8d0'),
    l(ellipse(0, -88, 42, 9), '#2f5f9a', 4),
    d('M-26 -56Q0 -76 26 -56L20 -40Q0 -28 -20 -40Z', '#b8362c'),
    ...r.times(5, (i, t) => l(`M0 -52L${-24 + t * 48} -68`, '#f5d98a', 2)),
    d('M-36 -12L36 -12L35.6 -6L-35.6 -6Z', '#b8362c'),
    d(ellipse(30, -84, 5, 3), '#3a3836'),
    d(ellipse(-34, -30, 3, 4), '#3a3836'),
  ]),
  coal: thing('一个打煤球的模子', 'A mould for coal cakes with its handle', (r, p) => [
    l('M0 -60V-104M-16 -104H16', '#7a5634', 6),
    f('M-26 -60L26 -60L28 -8L-28 -8Z', Iron, { grad: shade(Iron) }),
    f(ellipse(0, -60, 26, 6), light(Iron, 0.2)),
    l('M-27 -44H27M-28 -22H28', light(Iron, 0.3), 2),
    at(62, 0, 1, [
      f('M-24 -22L24 -22L24 0L-24 0Z', '#2b2928'),
      f(ellipse(0, -22, 24, 6), '#3b3938'),
      ...r.times(7, i => d(ellipse(Math.cos(i) * 14, -22 + Math.sin(i) * 3.4, 2.6, 1.2), '#111')),
    ]),
  ]),
  sewing: thing(
    '一台脚踏缝纫机',
    'A treadle sewing machine',
    (r, p) => [
      l('M-44 -46L-34 0M44 -46L34 0M-40 -24H40M-36 -4H36', Iron, 4),
      l(ellipse(-26, -22, 16), Iron, 3.4),
      f('M-22 -8L30 -12L32 -7L-20 -3Z', Iron),
      f('M-64 -54L64 -54L64 -46L-64 -46Z', '#8a5a34', { grad: shade('#8a5a34') }),
      f('M-34 -54V-84Q-34 -94 -22 -94L36 -94Q44 -94 44 -86L44 -54L32 -54L32 -80L-20 -80L-20 -60L-28 -54Z', '#232225', {
        grad: shade('#2b2a2e', 0.3, -0.3),
      }),
      f(ellipse(50, -82, 12), Tin),
      l(ellipse(50, -82, 8), Iron, 1.6),
      d('M-12 -90H28L26 -86H-10Z', '#d2a548'),
      l('M-24 -60V-52M-24 -94V-102M12 -94V-104', Tin, 2),
      f(rect(8, -108, 8, 8), '#b8362c'),
      f('M-60 -54Q-44 -62 -26 -54L-30 -34Q-48 -28 -62 -36Z', p.flower2),
    ],
    { size: 0.74 },
  ),
  radio: thing(
    '一台木壳电子管收音机',
    'A valve radio in a wooden case',
    (r, p) => [
      f('M-74 0V-76Q-74 -88 -62 -88L62 -88Q74 -88 74 -76V0Z', '#8a5429', { grad: shade('#8a5429') }),
      f(rect(-64, -78, 76, 54), '#cbb27a'),
      l(
        r.times(12, (i, t) => `M${-62 + t * 72} -78V-24`).join('') +
          r.times(8, (i, t) => `M-64 ${-76 + t * 50}H12`).join(''),
        '#8f7a46',
        0.9,
      ),
      f(rect(20, -78, 46, 26), '#efe0b4'),
      l('M24 -70H62M24 -63H62M24 -57H62', '#8a5429', 1),
      l('M40 -78V-52', '#b8362c', 1.4),
      f(ellipse(32, -36, 9), '#3a2a1e'),
      f(ellipse(56, -36, 9), '#3a2a1e'),
      d(ellipse(32, -36, 4), '#d2a548'),
      d(ellipse(56, -36, 4), '#d2a548'),
      d(rect(-20, -16, 40, 6), '#d2a548'),
      f(rect(-66, 0, 12, 5), '#3a2a1e'),
      f(rect(54, 0, 12, 5), '#3a2a1e'),
    ],
    { size: 0.6 },
  ),
  calendar: thing(
    '一张月份牌，画的是窗前花瓶',
    'A calendar poster with a vase of flowers at a window',
    (r, p) => [
      f(rect(-36, -100, 72, 100), '#f0e3c2'),
      f(rect(-38, -103, 76, 4), '#5a3b26'),
      f(rect(-31, -94, 62, 64), '#cfe0dd'),
      ...r.times(5, (i, t) =>
        at(-16 + t * 32, -72 - (i % 2) * 8, 0.62, plants.Flowers.peony(r, r.pick([p.flower, p.accent, p.flower2]), p)),
      ),
      at(0, -34, 0.3, Things.vase(p)),
      l(rect(-33, -96, 66, 68), '#b0803c', 1.6),
      l(
        r.times(4, (i, t) => `M-30 ${-24 + t * 18}H30`).join('') +
          r.times(8, (i, t) => `M${-30 + t * 60} -24V-6`).join(''),
        '#8a6a4a',
        0.7,
      ),
    ],
    { size: 0.86, dy: 0.08 },
  ),
  mould: thing(
    '一把梨木饽饽榼子，刻鱼形',
    'A pear-wood loaf mould carved with a fish',
    (r, p) => [
      at(
        0,
        -50,
        1,
        [
          f(
            'M-30 -46Q-32 -58 -20 -58L20 -58Q32 -58 30 -46L28 30Q26 42 10 44L10 64Q0 72 -10 64L-10 44Q-26 42 -28 30Z',
            '#a5713f',
            { grad: shade('#a5713f') },
          ),
          d('M0 -48C20 -40 22 0 4 18L14 34L-14 34L-4 18C-22 0 -20 -40 0 -48Z', '#6f4724'),
          l(
            'M-8 -34Q0 -28 8 -34M-12 -20q4 5 8 0q4 5 8 0q4 5 8 0M-12 -8q4 5 8 0q4 5 8 0q4 5 8 0M-8 4q4 5 8 0q4 5 8 0M-8 26L-10 33M0 24V33M8 26L10 33',
            '#c29157',
            1.4,
          ),
          d(ellipse(-6, -40, 2), '#c29157'),
          d(ellipse(6, -40, 2), '#c29157'),
        ],
        { turn: 12 },
      ),
    ],
    { size: 0.62 },
  ),
  stove: thing(
    '一只铁皮煤炉和一截烟筒',
    'An iron stove with its flue',
    (r, p) => [
      f(rect(20, -108, 12, 60), Tin, { grad: shade(Tin) }),
      f('M20 -104L32 -104L32 -94L60 -94L60 -106L20 -106Z', Tin),
      l('M-24 -6L-30 4M24 -6L30 4', Iron, 5),
      f('M-32 -60L32 -60L28 -6L-28 -6Z', Iron, { grad: shade(Iron) }),
      f(ellipse(0, -60, 34, 8), light(Iron, 0.15)),
      l(ellipse(0, -60, 22, 5) + ellipse(0, -60, 11, 2.6), '#2a2a2c', 1.4),
      d(rect(-14, -32, 28, 18), '#1d1c1c'),
      d(rect(-11, -29, 22, 6), '#d9702b'),
      at(-4, -62, 0.4, Things.kettle({ ...p, far: Tin, mid: Iron, dark: '#2b2826' })),
    ],
    { size: 0.7 },
  ),
  badge: thing(
    '一枚黄铜厂徽样章，齿轮与铁轨',
    'A brass works badge with gear and rails',
    (r, p) => [
      at(0, -50, 1, [
        f(
          curve(
            Array.from({ length: 24 }, (_, i) => [
              Math.cos(i * 0.2618) * (i % 2 ? 40 : 47),
              Math.sin(i * 0.2618) * (i % 2 ? 40 : 47),
            ]),
            true,
          ),
          '#c79a3f',
          { grad: shade('#c79a3f', 0.4, -0.3) },
        ),
        f(ellipse(0, 0, 33), '#a8322a'),
        d('M-14 30L-4 -16L4 -16L14 30L8 30L0 -8L-8 30Z', '#e8cf84'),
        l('M-10 18H10M-7 6H7M-5 -4H5', '#e8cf84', 2),
        d('M-12 -14L-12 -22L6 -22L6 -28L12 -28L12 -14Z', '#e8cf84'),
        l(ellipse(0, 0, 33), '#e8cf84', 2),
      ]),
    ],
    { size: 0.56 },
  ),
  thermos: thing(
    '一只竹壳暖瓶',
    'A thermos in a bamboo case',
    (r, p) => [
      l('M26 -70Q50 -50 26 -24', '#8a6a34', 5),
      f('M-26 -78L26 -78L24 0L-24 0Z', '#c7a256', { grad: shade('#c7a256') }),
      l(r.times(9, (i, t) => `M${-24 + t * 48} -78L${-22 + t * 44} 0`).join(''), '#8f6f30', 1),
      l('M-26 -68H26M-26 -44H26M-25 -20H25', '#7a5a26', 2.4),
      f('M-26 -78Q-12 -92 -12 -96L12 -96Q12 -92 26 -78Z', Tin),
      f(rect(-10, -108, 20, 12), '#b58a54'),
    ],
    { size: 0.7 },
  ),
  catapult: thing('一把桑木弹弓', 'A mulberry catapult', (r, p) => [
    f('M-7 0L-7 -46Q-30 -60 -34 -92L-24 -94Q-20 -66 0 -56Q20 -66 24 -94L34 -92Q30 -60 7 -46L7 0Q0 6 -7 0Z', '#8a5a30', {
      grad: shade('#8a5a30'),
    }),
    l('M-29 -88Q-40 -50 -20 -22M29 -88Q46 -50 30 -18', '#a8452f', 3),
    f('M-22 -26L32 -20L28 -8L-18 -12Z', '#5a3b26'),
    l('M-6 -30H6M-6 -26H6M-6 -22H6', '#c9a25a', 1.6),
    f(ellipse(56, -4, 6, 5), '#7d7a74'),
    f(ellipse(70, -3, 4.6, 4), '#8f8a80'),
  ]),
  cookbook: thing(
    '一本手写菜谱，画着一条鱼',
    'A handwritten cookbook with a drawing of a fish',
    (r, p) => [
      solid('M-60 0L-64 -84Q-30 -92 0 -80L0 4Q-30 -8 -60 0Z', '#f1e6c8'),
      solid('M60 0L64 -84Q30 -92 0 -80L0 4Q30 -8 60 0Z', '#ece0be'),
      l(r.times(8, (i, t) => `M-54 ${-74 + t * 62}q12 -3 22 0t20 1`).join(''), '#3f4f73', 1.5),
      at(32, -58, 0.4, [
        f('M30 0L46 -14L46 14Z', '#8fa3ab'),
        f('M-44 0Q0 -30 34 0Q0 30 -44 0Z', '#8fa3ab'),
        d(ellipse(-28, -4, 3), '#222'),
      ]),
      l('M14 -34q12 -3 22 0t16 1M14 -24q12 -3 22 0t16 1M14 -14q12 -3 20 0', '#3f4f73', 1.5),
      d(ellipse(-40, -22, 7, 5), '#d9b878', { opacity: 0.6 }),
    ],
    { size: 0.66 },
  ),
  booksBox: thing(
    '一箱小人书',
    'A box of picture books',
    (r, p) => [
      f('M-70 -60L70 -60L70 -40L-70 -40Z', '#6f4a2a'),
      ...r.times(13, (i, t) =>
        f(
          rect(-64 + t * 118, -82 - r.range(0, 10), 9, 44),
          r.pick(['#b8463a', '#4f7d94', '#d9a93f', '#6f8f4f', '#8a5d86', '#e0d4b4']),
        ),
      ),
      f('M-72 -46L72 -46L68 0L-68 0Z', '#9a6a3c', { grad: shade('#9a6a3c') }),
      l('M-71 -30H71M-70 -14H70', '#6f4a2a', 2),
      f(rect(-14, -30, 28, 14), '#e8d9b0'),
      at(50, 6, 0.8, [f('M-40 0L-30 -14L30 -18L40 -6Z', '#e3d6b6'), d('M-28 -3L-22 -11L10 -13L14 -6Z', '#4f7d94')]),
    ],
    { size: 0.62 },
  ),
  harmonica: thing(
    '一支口琴',
    'A mouth organ',
    (r, p) => [
      at(
        0,
        -34,
        1,
        [
          f('M-78 -18Q-84 0 -78 18L78 18Q84 0 78 -18Z', Tin, { grad: [light(Tin, 0.45), 1, light(Tin, -0.35), 1] }),
          f(rect(-74, -4, 148, 10), '#3a5f54'),
          ...r.times(16, (i, t) => d(rect(-70 + t * 134, -2.6, 6, 7), '#1f2f2b')),
          l('M-66 -11Q0 -15 66 -11', '#7d8083', 1),
          d(ellipse(-72, -10, 2), '#55585b'),
          d(ellipse(72, -10, 2), '#55585b'),
        ],
        { turn: -9 },
      ),
    ],
    { size: 0.62 },
  ),
  certificate: thing(
    '一张花边婚书样，麦穗齿轮与红绸',
    'A wedding certificate in a border of wheat and gears',
    (r, p) => [
      f(rect(-72, -100, 144, 100), '#f6e5cf'),
      l(rect(-66, -94, 132, 88), '#b8302c', 2),
      ...r
        .times(18, (i, t) =>
          [-1, 1].map(s =>
            f(leaf(s * (60 - Math.abs(t - 0.5) * 6), -90 + t * 80, 11, 5, s > 0 ? -2.4 : -0.7), '#d2a038'),
          ),
        )
        .flat(),
      f(
        curve(
          Array.from({ length: 20 }, (_, i) => [
            Math.cos(i * 0.314) * (i % 2 ? 9 : 12),
            -86 + Math.sin(i * 0.314) * (i % 2 ? 9 : 12),
          ]),
          true,
        ),
        '#b8302c',
      ),
      d(ellipse(0, -86, 4), '#f6e5cf'),
      f('M-40 -84Q-20 -92 -12 -82Q-22 -76 -34 -72ZM40 -84Q20 -92 12 -82Q22 -76 34 -72Z', '#c9463a'),
      l('M-40 -60H40M-40 -48H40M-40 -36H20', '#6a5a4a', 1.4),
      f(ellipse(34, -22, 10), '#b8302c', { opacity: 0.8 }),
      d(rect(29, -27, 10, 10), '#f6e5cf'),
    ],
    { size: 0.7, dy: 0.05 },
  ),
  lunchBoxes: thing(
    '一大一小两只铝饭盒',
    'Two aluminium lunch boxes, large and small',
    (r, p) => [
      at(-22, 0, 1, [
        f('M-62 -36Q-64 0 -50 0L50 0Q64 0 62 -36Z', Tin, { grad: shade(Tin, 0.4, -0.25) }),
        f('M-64 -46Q-64 -36 -62 -34L62 -34Q64 -36 64 -46Q62 -52 50 -52L-50 -52Q-62 -52 -64 -46Z', light(Tin, 0.15)),
        l('M-54 -46H54', '#7d8083', 1),
        f(ellipse(0, -53, 10, 3), '#7d8083'),
      ]),
      at(52, 8, 0.66, [
        f('M-52 -36Q-54 0 -42 0L42 0Q54 0 52 -36Z', light(Tin, -0.08), { grad: shade(Tin, 0.4, -0.25) }),
        f('M-54 -46Q-54 -36 -52 -34L52 -34Q54 -36 54 -46Q52 -52 42 -52L-42 -52Q-52 -52 -54 -46Z', light(Tin, 0.2)),
        d(ellipse(0, -20, 10, 6), '#8a8d90'),
      ]),
    ],
    { size: 0.62 },
  ),
};
