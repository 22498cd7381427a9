'use strict';

// No chance at all: what is drawn with it comes out the same each time.
const still = {
  range: (a, b) => (a + b) / 2,
  pick: list => list[0],
  times: (count, make) => Array.from({ length: count }, (_, i) => make(i)),
};

module.exports = still;
