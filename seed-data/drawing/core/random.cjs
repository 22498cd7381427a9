// A seeded source of chance: the same text always draws the same numbers, whatever else is drawn.
'use strict';

function hashOf(text) {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  return h >>> 0;
}

// sfc32, warmed up so that seeds that differ in one bit part ways.
function chance(text) {
  let a = hashOf(text);
  let b = hashOf(`${text}|b`);
  let c = hashOf(`${text}|c`);
  let counter = 1;
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  next.range = (low, high) => low + (high - low) * next();
  next.int = (low, high) => low + Math.floor((high - low + 1) * next());
  next.pick = list => list[Math.floor(next() * list.length)];
  next.maybe = likelihood => next() < likelihood;
  next.sign = () => (next() < 0.5 ? -1 : 1);
  next.about = (middle, spread) => middle + spread * (next() + next() + next() - 1.5) * 0.8;
  next.fork = name => chance(`${text}/${name}`);
  next.times = (count, make) => Array.from({ length: count }, (_, i) => make(i, count > 1 ? i / (count - 1) : 0.5));
  return next;
}

module.exports = { chance, hashOf };
