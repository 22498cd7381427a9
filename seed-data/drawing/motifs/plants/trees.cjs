// Trees, branches, flowers, leaves and fruit.
'use strict';

const { f, l, at, blob, ribbon, leaf, n } = require('../../core/shapes.cjs');
const { light, blend } = require('../../core/pixels.cjs');

// A leafy or flowering branch from a point, growing along the angle, with twigs and what they bear.
function branch(
  r,
  p,
  x,
  y,
  length,
  angle,
  { bear, leafShape, density = 1, wood = p.wood, depth = 0, thick = 1, bearSize = 1 } = {},
) {
  const pts = [];
  let a = angle;
  const steps = 8;
  let [px, py] = [x, y];
  for (let i = 0; i <= steps; i++) {
    pts.push([px, py]);
    a += r.range(-0.3, 0.3) + (i % 3 === 1 ? r.range(-0.32, 0.32) : 0);
    px += (Math.cos(a) * length) / steps;
    py += (Math.sin(a) * length) / steps;
  }
  const width = length * 0.055 * thick * (depth ? 0.75 : 1);
  const wooden = [
    f(
      ribbon(pts, t => width * (1 - 0.82 * t) * (1 + 0.2 * Math.sin(t * 20))),
      wood,
    ),
  ];
  const bearing = [];
  pts.slice(depth ? 2 : 3).forEach(([bx, by], i) => {
    if (depth < 2 && r.maybe(depth ? 0.4 : 0.75)) {
      const twig = branch(r, p, bx, by, length * r.range(0.28, 0.5), angle + r.sign() * r.range(0.45, 1.1), {
        bear,
        leafShape,
        density,
        wood,
        depth: depth + 1,
        thick,
        bearSize,
      });
      wooden.push(...twig.wooden);
      bearing.push(...twig.bearing);
    }
    if (leafShape)
      for (let k = 0; k < 2 * density; k++) bearing.push(leafShape(r, bx + r.range(-6, 6), by + r.range(-6, 6), angle));
    if (bear && (depth > 0 || i > 2))
      for (let k = 0; k < density; k++)
        if (r.maybe(0.72 * Math.min(1, density)))
          bearing.push(
            at(bx + r.range(-10, 10), by + r.range(-10, 10), r.range(0.75, 1.2) * bearSize, bear(r), {
              turn: r.range(-50, 50),
            }),
          );
  });
  return { wooden, bearing };
}

const plainLeaf =
  (p, size = 16) =>
  (r, x, y, a) => {
    const t = a + r.range(-1.5, 1.5);
    const s = size * r.range(0.7, 1.2);
    return [
      f(leaf(x, y, s, s * 0.42, t), r.pick([p.leaf, p.leaf2, blend(p.leaf, p.leaf2, 0.5)])),
      l(`M${n(x)} ${n(y)}L${n(x + Math.cos(t) * s * 0.85)} ${n(y + Math.sin(t) * s * 0.85)}`, light(p.leaf, -0.3), 0.6),
    ];
  };

// A bamboo stalk with its joints and groups of leaves.
function bamboo(r, x, y, height, width, colour, leafColour) {
  const joints = r.int(6, 9);
  const lean = r.range(-0.08, 0.08);
  const parts = [];
  for (let i = 0; i < joints; i++) {
    const [y0, y1] = [y - (height * i) / joints, y - (height * (i + 0.94)) / joints];
    const shift = v => x + lean * (y - v);
    parts.push(
      f(
        `M${n(shift(y0) - width / 2)} ${n(y0)}Q${n(shift(y0) - width * 0.36)} ${n((y0 + y1) / 2)} ${n(shift(y1) - width * 0.5)} ${n(y1)}L${n(shift(y1) + width * 0.5)} ${n(y1)}Q${n(shift(y0) + width * 0.36)} ${n((y0 + y1) / 2)} ${n(shift(y0) + width / 2)} ${n(y0)}Z`,
        light(colour, r.range(-0.08, 0.12)),
      ),
    );
    if (i > 1 && r.maybe(0.85)) parts.push(bambooSpray(r, shift(y1), y1, width * r.range(5, 9), r.sign(), leafColour));
  }
  return parts;
}

function bambooSpray(r, x, y, size, side, colour) {
  const tip = [x + side * size * 0.8, y - size * 0.35];
  const leaves = r.times(r.int(4, 7), () => {
    const t = r.range(0.4, 1.05);
    return f(
      leaf(
        x + (tip[0] - x) * t,
        y + (tip[1] - y) * t,
        size * r.range(0.6, 1),
        size * 0.12,
        Math.PI / 2 - side * r.range(0.15, 1.15),
        0.35,
      ),
      light(colour, r.range(-0.15, 0.25)),
    );
  });
  return [l(`M${n(x)} ${n(y)}L${n(tip[0])} ${n(tip[1])}`, colour, size * 0.02), ...leaves].flat();
}

// A tree: a trunk with boughs, and a crown of clumps (or bare).
function tree(r, p, height, { crown = p.leaf, bare = false, wide = 0.6, clumps = 14, trunk = p.wood } = {}) {
  const wood = branch(r, { ...p, wood: trunk }, 0, 0, height * 0.85, -Math.PI / 2 + r.range(-0.1, 0.1), {
    thick: bare ? 1.3 : 1.5,
    wood: trunk,
  });
  if (bare) return wood.wooden;
  const clump = r.times(clumps, (i, t) => {
    const a = r.range(0, Math.PI * 2);
    const k = Math.sqrt(r());
    return f(
      blob(
        r,
        Math.cos(a) * k * height * wide * 0.5,
        -height * 0.7 + Math.sin(a) * k * height * 0.26,
        height * r.range(0.1, 0.17),
        height * r.range(0.08, 0.13),
        0.2,
        9,
      ),
      light(crown, r.range(-0.18, 0.22) - Math.sin(a) * k * 0.15),
    );
  });
  return [...wood.wooden, ...clump];
}

// A pine of the mountain painters: a bent trunk, flat fans of needles.
function pine(r, height, trunk, needle) {
  const pts = [[0, 0]];
  let x = 0;
  for (let i = 1; i <= 6; i++) pts.push([(x += r.range(-0.09, 0.11) * height), (-height * i) / 6.5]);
  const fan = (cx, cy, s) => [
    f(
      `M${n(cx - s)} ${n(cy)}Q${n(cx)} ${n(cy - s * 0.75)} ${n(cx + s)} ${n(cy)}Q${n(cx)} ${n(cy + s * 0.22)} ${n(cx - s)} ${n(cy)}Z`,
      needle,
      { opacity: 0.8 },
    ),
    l(
      r
        .times(
          11,
          (i, t) =>
            `M${n(cx - s * 0.1 + t * s * 0.2)} ${n(cy)}L${n(cx - s * 1.05 + t * s * 2.1)} ${n(cy - s * 0.62 * Math.sin(0.25 + t * 2.6))}`,
        )
        .join(''),
      light(needle, -0.35),
      s * 0.045,
    ),
  ];
  const fans = pts.slice(2).flatMap(([px, py]) =>
    r
      .times(3, () => {
        const side = r.sign() * r.range(0.06, 0.34) * height;
        return [
          l(
            `M${n(px)} ${n(py)}Q${n(px + side * 0.6)} ${n(py + 4)} ${n(px + side)} ${n(py - 2)}`,
            trunk,
            height * 0.014,
          ),
          fan(px + side, py - r.range(0, 0.05) * height, height * r.range(0.08, 0.14)),
        ];
      })
      .flat(2),
  );
  return [
    f(
      ribbon(pts, t => height * 0.07 * (1 - 0.75 * t)),
      trunk,
    ),
    ...fans,
  ];
}

module.exports = { branch, plainLeaf, bamboo, bambooSpray, tree, pine };
