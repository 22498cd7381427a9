// Trees, branches, flowers, leaves and fruit.
'use strict';

const petals = (count, make, from = -Math.PI / 2) =>
  Array.from({ length: count }, (_, i) => make(from + (i / count) * Math.PI * 2, i));

module.exports = { petals };
