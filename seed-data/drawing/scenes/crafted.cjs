// Lacquer with shell and pictures of straw: things of the workshop. Layers of role 'inlay' are cut from shell.
'use strict';
const { f, d, l, at, layer, ellipse, rect, polygon } = require('../core/shapes.cjs');
const { light } = require('../core/pixels.cjs');
const motif = require('./crafted/motif.cjs');

const Black = '#1b1413';
const Wood = '#6b3f22';
const inlay = children => layer(children, { role: 'inlay' });

const Said = {
  peony: ['牡丹蝴蝶', 'peonies and a butterfly'],
  moon: ['海上明月', 'a moon over the sea'],
  treasures: ['八宝花样', 'treasures'],
  ginkgo: ['银杏叶', 'ginkgo leaves'],
  ripples: ['水纹', 'ripples'],
  sails: ['帆影', 'sails'],
  camellia: ['山茶', 'camellias'],
  butterfly: ['蝶恋花', 'a butterfly and flowers'],
  stars: ['星夜', 'a starry night'],
  fish: ['鱼戏莲', 'fish among lotus'],
};

// A thing with its lacquer body and what is laid into it.
function thing(zh, en, body, place) {
  return (c, { motif: name } = {}) => {
    const k = Math.min(c.w / 170, c.h / 168);
    const [dx, dy, scale, options] = place;
    const words = Said[name];
    return {
      layers: [
        layer([at(c.w / 2, c.h / 2, k, body(c))]),
        name && inlay([at(c.w / 2 + dx * k, c.h / 2 + dy * k, k * scale, motif(c, name), options)]),
      ].filter(Boolean),
      alt: { zh: `${zh}，嵌${words?.[0] ?? '螺片'}`, en: `${en}, inlaid with ${words?.[1] ?? 'shell'}` },
      focal: { x: 0.5, y: 0.5 },
    };
  };
}
const lacquer = (path, c = Black) => f(path, c, { grad: [light(c, 0.16), 1, light(c, -0.25), 1, 60] });

module.exports = {
  roundBox: thing(
    '黑漆圆捧盒',
    'A round box of black lacquer',
    () => [lacquer(ellipse(0, 4, 64), '#120d0c'), lacquer(ellipse(0, 0, 62)), l(ellipse(0, 0, 56), '#8a6a34', 1.2)],
    [0, 0, 1.08],
  ),
  dish: thing(
    '黑漆圆盘',
    'A round lacquer dish',
    () => [
      lacquer(ellipse(0, 0, 66), '#2a1c1a'),
      lacquer(ellipse(0, 0, 54), '#10141c'),
      l(ellipse(0, 0, 60), '#8a6a34', 1),
    ],
    [0, -4, 1.08],
  ),
  table: thing(
    '漆面炕几',
    'A low kang table',
    () => [
      f(
        polygon([
          [-66, 30],
          [-58, 30],
          [-60, 62],
          [-70, 62],
        ]),
        Wood,
      ),
      f(
        polygon([
          [66, 30],
          [58, 30],
          [60, 62],
          [70, 62],
        ]),
        Wood,
      ),
      f(
        polygon([
          [-50, 24],
          [-44, 24],
          [-45, 46],
          [-51, 46],
        ]),
        light(Wood, -0.3),
      ),
      f(
        polygon([
          [50, 24],
          [44, 24],
          [45, 46],
          [51, 46],
        ]),
        light(Wood, -0.3),
      ),
      lacquer(
        polygon([
          [-76, 20],
          [-58, -34],
          [58, -34],
          [76, 20],
        ]),
        Black,
      ),
      f(
        polygon([
          [-76, 20],
          [76, 20],
          [76, 30],
          [-76, 30],
        ]),
        Wood,
      ),
      l('M-50 -30L-64 16M0 -33L2 19', '#3a2a22', 0.8),
    ],
    [0, -8, 0.86, { sy: 0.6 }],
  ),
  case: thing(
    '楠木首饰匣',
    'A jewel case of nanmu wood',
    () => [
      f(rect(-66, -14, 132, 58), Wood, { grad: [light(Wood, 0.2), 1, light(Wood, -0.25), 1] }),
      f(
        polygon([
          [-66, -14],
          [-52, -52],
          [52, -52],
          [66, -14],
        ]),
        light(Wood, 0.18),
      ),
      l('M-66 14H66', light(Wood, -0.35), 1.4),
      f(rect(-7, -20, 14, 14), '#c79a3f'),
      d(ellipse(0, -13, 2.4), Black),
      f(ellipse(0, 28, 4), '#c79a3f'),
    ],
    [0, 14, 0.98, { sy: 0.62 }],
  ),
  scoop: thing(
    '竹胎茶则',
    'A bamboo tea scoop',
    () => [
      at(
        0,
        0,
        1,
        [
          f('M-76 -14Q-84 0 -76 14L40 17Q74 18 78 0Q74 -18 40 -17Z', Black, {
            grad: [light(Black, 0.25), 1, light(Black, -0.2), 1],
          }),
          l('M-70 -9Q0 -14 66 -10', '#5a4638', 1.2),
        ],
        { turn: -16 },
      ),
    ],
    [0, 0, 0.98, { turn: -16 }],
  ),
  screen: thing(
    '砚屏',
    'An inkstone screen',
    () => [
      f(rect(-46, 46, 92, 9), Wood),
      f('M-56 62L-46 46L-38 46L-40 62ZM56 62L46 46L38 46L40 62Z', Wood),
      f(rect(-46, -64, 92, 114), Wood, { grad: [light(Wood, 0.2), 1, light(Wood, -0.2), 1] }),
      lacquer(rect(-39, -57, 78, 100)),
    ],
    [0, -8, 0.86],
  ),
  bracelet: thing(
    '银胎手镯',
    'A silver bracelet',
    () => [
      l(ellipse(0, 0, 58, 40), '#9a9fa3', 15),
      l(ellipse(0, -3, 58, 40), '#d9dde0', 3),
      f('M-60 4Q-56 46 0 48Q56 46 60 4L50 4Q46 34 0 36Q-46 34 -50 4Z', '#b9bec2'),
    ],
    [0, 36, 0.95],
  ),
  comb: thing(
    '木梳',
    'A wooden comb',
    () => [
      ...Array.from({ length: 27 }, (_, i) => f(rect(-62 + i * 4.6, 0, 2.8, 44 - Math.abs(i - 13) * 0.8), Wood)),
      f('M-70 6Q-66 -40 0 -44Q66 -40 70 6Q0 -2 -70 6Z', Wood, { grad: [light(Wood, 0.22), 1, light(Wood, -0.2), 1] }),
    ],
    [0, -18, 0.86],
  ),
  tray: thing(
    '黑漆方盘',
    'A square lacquer tray',
    () => [
      lacquer(rect(-66, -62, 132, 128), '#33211c'),
      lacquer(rect(-57, -53, 114, 110), '#0f1420'),
      l(rect(-61, -57, 122, 118), '#8a6a34', 1.2),
    ],
    [0, 2, 1.18],
  ),
  cabinet: thing(
    '楸木小柜',
    'A small cabinet',
    () => [
      f(rect(-54, -70, 108, 134), Wood, { grad: [light(Wood, 0.16), 1, light(Wood, -0.25), 1, 30] }),
      f(
        polygon([
          [-58, -70],
          [58, -70],
          [54, -78],
          [-54, -78],
        ]),
        light(Wood, 0.25),
      ),
      lacquer(rect(-47, -62, 94, 104)),
      l('M0 -62V42', light(Wood, -0.2), 2.4),
      f(ellipse(0, -8, 7, 9), '#c79a3f'),
      f(rect(-47, 48, 94, 12), light(Wood, -0.2)),
      f(rect(-50, 64, 12, 8), Wood),
      f(rect(38, 64, 12, 8), Wood),
    ],
    [0, -10, 0.98],
  ),
  cube(c) {
    const { r } = c;
    const k = Math.min(c.w / 150, c.h / 140);
    return {
      layers: [
        layer([
          at(c.w / 2, c.h / 2, k, [
            f(
              polygon([
                [-48, -28],
                [0, -54],
                [48, -28],
                [0, -2],
              ]),
              '#dfeef0',
              { opacity: 0.8 },
            ),
            f(
              polygon([
                [-48, -28],
                [0, -2],
                [0, 56],
                [-48, 28],
              ]),
              '#a8cdd4',
              { opacity: 0.8 },
            ),
            f(
              polygon([
                [48, -28],
                [0, -2],
                [0, 56],
                [48, 28],
              ]),
              '#7fb0bd',
              { opacity: 0.8 },
            ),
            l('M-48 -28L0 -2L48 -28M0 -2V56', '#f4fbfb', 1.2),
          ]),
        ]),
        inlay([
          at(
            c.w / 2,
            c.h / 2,
            k,
            r
              .times(30, () => {
                const x = r.range(-38, 38);
                const y = r.range(-24, 34);
                return Math.abs(x) * 0.55 + Math.abs(y - 2) < 44
                  ? f(
                      polygon(
                        r.times(5, i => [
                          x + Math.cos(i * 1.257) * r.range(2, 7),
                          y + Math.sin(i * 1.257) * r.range(2, 6),
                        ]),
                      ),
                      '#d0e0e0',
                    )
                  : null;
              })
              .filter(Boolean),
          ),
        ]),
      ],
      alt: { zh: '透明立方体里漂着螺片', en: 'Shell pieces adrift in a clear cube' },
      focal: { x: 0.5, y: 0.5 },
    };
  },
  qin(c) {
    const k = Math.min(c.w / 170, c.h / 110);
    return {
      layers: [
        layer([
          at(c.w / 2, c.h / 2, k, [
            f('M-90 34L-90 -30Q-20 -44 90 -38L90 34Z', '#4a2c1c', { grad: [light('#4a2c1c', 0.2), 1, '#2a1710', 1] }),
            f('M22 -46L38 -47L38 40L22 40Z', '#7a4a2c'),
            ...Array.from({ length: 7 }, (_, i) =>
              l(`M-90 ${-24 + i * 8.4}L34 ${-30 + i * 9.4}L90 ${-26 + i * 8.6}`, '#e8e0c8', 1.1),
            ),
            l('M-40 -34L-36 36', '#5f3a26', 0.8),
          ]),
        ]),
        inlay([
          at(c.w / 2, c.h / 2, k, [
            f('M24 -40L36 -40.6L36 -22L24 -22ZM24 -8L36 -8L36 8L24 8Z', '#d8e0d8'),
            f('M25 18L35 20L34 34L24 30Z', '#e0d0d0'),
            ...[-70, -48, -26, -4].map(x => f(ellipse(x, 26, 3.4), '#e0e0e0')),
          ]),
        ]),
      ],
      alt: { zh: '古琴岳山，补嵌的螺片与旧木相接', en: 'The bridge of a qin, new shell set beside old wood' },
      focal: { x: 0.6, y: 0.5 },
    };
  },
  ...require('./crafted/pictures.cjs'),
};
