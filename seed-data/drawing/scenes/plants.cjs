// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

module.exports = {
  wallOf: require('./plants/parts.cjs').wallOf,
  unit: require('./plants/parts.cjs').unit,
  bough: require('./plants/bough.cjs').bough,
  pond: require('./plants/pond.cjs').pond,
  grove: require('./plants/grove.cjs').grove,
  vine: require('./plants/vine.cjs').vine,
  friends: require('./plants/friends.cjs').friends,
  silkworms: require('./plants/silkworms.cjs').silkworms,
  grain: require('./plants/grain.cjs').grain,
  ruin: require('./plants/ruin.cjs').ruin,
  greenhouse: require('./plants/greenhouse.cjs').greenhouse,
  moss: require('./plants/moss.cjs').moss,
  herbs: require('./plants/herbs.cjs').herbs,
  rings: require('./plants/rings.cjs').rings,
  azaleas: require('./plants/azaleas.cjs').azaleas,
};
