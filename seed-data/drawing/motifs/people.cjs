// People, without likeness: figures 100 units high standing at y = 0, and busts 100 high cut at y = 0.
'use strict';

module.exports = {
  head: require('./people/heads.cjs').head,
  bust: require('./people/figures.cjs').bust,
  standing: require('./people/figures.cjs').standing,
  bending: require('./people/figures.cjs').bending,
  sitting: require('./people/figures.cjs').sitting,
  dancer: require('./people/movers.cjs').dancer,
  boxer: require('./people/movers.cjs').boxer,
  limb: require('./people/movers.cjs').limb,
};
