// What a scene is made of: forms (f), details cut into or laid on a form (d), lines (l), and placed groups of these.
// Every style draws the same elements in its own way, by the kind of element.
'use strict';

const n = v => Math.round(v * 100) / 100;
const f = (d, fill, more = {}) => ({ kind: 'f', d, fill, ...more });
const d = (path, fill, more = {}) => ({ kind: 'd', d: path, fill, ...more });
const l = (path, stroke, width = 2, more = {}) => ({ kind: 'l', d: path, stroke, width, ...more });

// Children drawn about their own origin, set at x, y.
function at(x, y, scale, children, { turn = 0, flip = false, sx = 1, sy = 1 } = {}) {
  const parts = [`translate(${n(x)} ${n(y)})`];
  if (turn) parts.push(`rotate(${n(turn)})`);
  parts.push(`scale(${n(scale * sx * (flip ? -1 : 1) * 1000) / 1000} ${n(scale * sy * 1000) / 1000})`);
  return { kind: 'g', transform: parts.join(' '), scale, turn, children: [children].flat(Infinity) };
}

// A layer of a scene: what is painted in one go, back to front.
const layer = (children, options = {}) => ({ children: [children].flat(Infinity).filter(Boolean), ...options });

const paints = {
  colour: e => ({
    fill: e.kind === 'l' ? 'none' : e.fill,
    stroke: e.kind === 'l' ? e.stroke : (e.rim ?? 'none'),
    width: e.width ?? 1,
  }),
  // Key block: every form hides what lies behind it and has a line about it.
  key: (e, o) => ({
    fill: e.kind === 'l' ? 'none' : e.kind === 'd' && !o.details ? 'none' : '#ffffff',
    stroke: (e.kind === 'd' && !o.details) || e.outline || fades(e) ? 'none' : '#000000',
    width: o.width,
    fixed: true,
  }),
  // Paper-cut: forms are paper, details and lines are cut out, a gap parts form from form.
  cut: (e, o) => ({
    fill: e.kind === 'l' ? 'none' : e.kind === 'd' ? '#ffffff' : '#000000',
    stroke: e.kind === 'd' ? 'none' : '#ffffff',
    width: e.kind === 'l' ? Math.max(o.width, 2) : o.width,
    fixed: true,
  }),
};

// A form that is lost in mist has no line about it, but for the outline it names itself.
function fades(e) {
  return e.grad && Math.min(e.grad[1], e.grad[3]) < 0.6;
}

let gradients = 0;

function gradientOf(e) {
  const [from, fromOpacity, to, toOpacity, angle = 90] = e.grad;
  const id = `g${gradients++}`;
  const rad = (angle * Math.PI) / 180;
  const [x, y] = [Math.cos(rad) / 2, Math.sin(rad) / 2];
  return [
    id,
    `<linearGradient id="${id}" x1="${n(0.5 - x)}" y1="${n(0.5 - y)}" x2="${n(0.5 + x)}" y2="${n(0.5 + y)}">` +
      `<stop offset="0" stop-color="${from}" stop-opacity="${fromOpacity}"/>` +
      `<stop offset="1" stop-color="${to}" stop-opacity="${toOpacity}"/></linearGradient>`,
  ];
}

function draw(elements, how, options = {}, scale = 1) {
  return elements
    .filter(Boolean)
    .map(e => {
      if (e.kind === 'g') {
        return `<g transform="${e.transform}">${draw(e.children, how, options, scale * e.scale)}</g>`;
      }
      if (options.only && !options.only(e)) return '';
      const paint = paints[how](e, options);
      const width = n((paint.fixed ? paint.width / scale : paint.width) * 1000) / 1000;
      let fill = paint.fill;
      let head = '';
      if (how === 'colour' && e.grad) {
        const [id, definition] = gradientOf(e);
        head = definition;
        fill = `url(#${id})`;
      }
      const opacity = how === 'colour' && e.opacity !== undefined ? ` opacity="${e.opacity}"` : '';
      const stroke =
        paint.stroke === 'none'
          ? ''
          : ` stroke="${paint.stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;
      const rule = e.rule ? ` fill-rule="${e.rule}"` : '';
      const outline =
        how === 'key' && e.outline
          ? `<path d="${e.outline}" fill="none" stroke="#000000" stroke-width="${width}" stroke-linecap="round"/>`
          : '';
      return `${head}<path d="${e.d}"${rule} fill="${fill}"${stroke}${opacity}/>${outline}`;
    })
    .join('');
}

// Every form of the elements by itself, with the drawing that shows it alone: for pieces of straw or shell.
function flatten(elements, transform = '', turn = 0) {
  return elements
    .filter(Boolean)
    .flatMap(e =>
      e.kind === 'g' ? flatten(e.children, `${transform} ${e.transform}`, turn + e.turn) : [{ ...e, transform, turn }],
    );
}

// ---- paths

const P = points => points.map(([x, y], i) => `${i ? 'L' : 'M'}${n(x)} ${n(y)}`).join('');
const polygon = points => `${P(points)}Z`;

// A smooth curve through the points (Catmull-Rom).
function curve(points, closed = false) {
  const count = points.length;
  const get = i => (closed ? points[(i + count) % count] : points[Math.max(0, Math.min(count - 1, i))]);
  let out = `M${n(points[0][0])} ${n(points[0][1])}`;
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, e] = [get(i - 1), get(i), get(i + 1), get(i + 2)];
    out += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`;
  }
  return closed ? `${out}Z` : out;
}

const ellipse = (x, y, rx, ry = rx) =>
  `M${n(x - rx)} ${n(y)}a${n(rx)} ${n(ry)} 0 1 0 ${n(rx * 2)} 0a${n(rx)} ${n(ry)} 0 1 0 ${n(-rx * 2)} 0Z`;
const rect = (x, y, w, h) => `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}Z`;

// A closed shape about x, y whose radius wanders: stones, clouds, crowns of trees.
function blob(r, x, y, rx, ry = rx, rough = 0.15, count = 10) {
  return curve(
    r.times(count, i => {
      const a = (i / count) * Math.PI * 2;
      const k = 1 + r.range(-rough, rough);
      return [x + Math.cos(a) * rx * k, y + Math.sin(a) * ry * k];
    }),
    true,
  );
}

// A tapering stroke along points, as wide as width(t) at t from 0 to 1.
function ribbon(points, width) {
  const sides = [[], []];
  points.forEach(([x, y], i) => {
    const [ax, ay] = points[Math.max(0, i - 1)];
    const [bx, by] = points[Math.min(points.length - 1, i + 1)];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const half = width(i / (points.length - 1)) / 2;
    sides[0].push([x - ((by - ay) / length) * half, y + ((bx - ax) / length) * half]);
    sides[1].unshift([x + ((by - ay) / length) * half, y - ((bx - ax) / length) * half]);
  });
  return curve([...sides[0], ...sides[1]], true);
}

// A leaf or petal from the origin along the angle.
function leaf(x, y, length, width, angle, belly = 0.45) {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const p = (u, v) => `${n(x + u * c - v * s)} ${n(y + u * s + v * c)}`;
  return (
    `M${p(0, 0)}C${p(length * belly * 0.5, width * 0.6)} ${p(length * (belly + 0.25), width * 0.62)} ${p(length, 0)}` +
    `C${p(length * (belly + 0.25), -width * 0.62)} ${p(length * belly * 0.5, -width * 0.6)} ${p(0, 0)}Z`
  );
}

module.exports = {
  f,
  d,
  l,
  at,
  layer,
  draw,
  flatten,
  P,
  polygon,
  curve,
  ellipse,
  rect,
  blob,
  ribbon,
  leaf,
  n,
  resetGradients: () => {
    gradients = 0;
  },
};
