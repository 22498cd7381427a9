// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

module.exports = {
  tides: require('./abstract/tides.cjs').tides,
  patches: require('./abstract/patches.cjs').patches,
  fossil: require('./abstract/fossil.cjs').fossil,
  planks: require('./abstract/planks.cjs').planks,
  lacquer: require('./abstract/lacquer.cjs').lacquer,
  weave: require('./abstract/weave.cjs').weave,
  fresco: require('./abstract/fresco.cjs').fresco,
  paperCity: require('./abstract/paper-city.cjs').paperCity,
  eggshell: require('./abstract/eggshell.cjs').eggshell,
  rust: require('./abstract/rust.cjs').rust,
  phases: require('./abstract/phases.cjs').phases,
  salt: require('./abstract/salt.cjs').salt,
  tokens: require('./abstract/tokens.cjs').tokens,
  netStars: require('./abstract/net-stars.cjs').netStars,
  pleats: require('./abstract/pleats.cjs').pleats,
  earth: require('./abstract/earth.cjs').earth,
  tickets: require('./abstract/tickets.cjs').tickets,
  rings: require('./abstract/rings.cjs').rings,
  cocoon: require('./abstract/cocoon.cjs').cocoon,
  fragments: require('./abstract/fragments.cjs').fragments,
  well: require('./abstract/well.cjs').well,
  letter: require('./abstract/letter.cjs').letter,
  mat: require('./abstract/mat.cjs').mat,
};
