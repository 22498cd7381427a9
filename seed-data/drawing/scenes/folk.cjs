// People at feasts, at work, alone and together.
'use strict';

module.exports = {
  backdrop: require('./folk/parts.cjs').backdrop,
  floor: require('./folk/parts.cjs').floor,
  portrait: require('./folk/portrait.cjs').portrait,
  group: require('./folk/group.cjs').group,
  single: require('./folk/single.cjs').single,
  pair: require('./folk/pair.cjs').pair,
  three: require('./folk/three.cjs').three,
  mother: require('./folk/mother.cjs').mother,
  lanterns: require('./folk/lanterns.cjs').lanterns,
  cinema: require('./folk/cinema.cjs').cinema,
  offering: require('./folk/offering.cjs').offering,
  backstage: require('./folk/backstage.cjs').backstage,
  kites: require('./folk/kites.cjs').kites,
  dancers: require('./folk/dancers.cjs').dancers,
  hands: require('./folk/hands.cjs').hands,
  kitchenGod: require('./folk/kitchen-god.cjs').kitchenGod,
  dreamHorse: require('./folk/dream-horse.cjs').dreamHorse,
  boxing: require('./folk/boxing.cjs').boxing,
};
