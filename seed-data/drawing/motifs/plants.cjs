// Trees, branches, flowers, leaves and fruit.
'use strict';

module.exports = {
  petals: require('./plants/petals.cjs').petals,
  Flowers: require('./plants/flowers.cjs').Flowers,
  Fruits: require('./plants/fruits.cjs').Fruits,
  branch: require('./plants/trees.cjs').branch,
  plainLeaf: require('./plants/trees.cjs').plainLeaf,
  bamboo: require('./plants/trees.cjs').bamboo,
  bambooSpray: require('./plants/trees.cjs').bambooSpray,
  tree: require('./plants/trees.cjs').tree,
  pine: require('./plants/trees.cjs').pine,
  lotusLeaf: require('./plants/leaves.cjs').lotusLeaf,
  lotusPod: require('./plants/leaves.cjs').lotusPod,
  reed: require('./plants/leaves.cjs').reed,
  wheat: require('./plants/leaves.cjs').wheat,
  ginkgo: require('./plants/leaves.cjs').ginkgo,
  herb: require('./plants/leaves.cjs').herb,
  bananaLeaf: require('./plants/leaves.cjs').bananaLeaf,
  wisteria: require('./plants/leaves.cjs').wisteria,
  cabbage: require('./plants/leaves.cjs').cabbage,
};
