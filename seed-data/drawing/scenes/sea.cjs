// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

module.exports = {
  water: require('./sea/parts.cjs').water,
  farLand: require('./sea/parts.cjs').farLand,
  boats: require('./sea/boats.cjs').boatsAtSea,
  moored: require('./sea/moored.cjs').moored,
  stack: require('./sea/stack.cjs').stack,
  nets: require('./sea/nets.cjs').nets,
  lookout: require('./sea/lookout.cjs').lookout,
  shore: require('./sea/shore.cjs').shore,
  waves: require('./sea/waves.cjs').waves,
  pavilion: require('./sea/pavilion.cjs').pavilionInLake,
  lighthouse: require('./sea/lighthouse.cjs').lighthouseScene,
  dockyard: require('./sea/dockyard.cjs').dockyard,
  containers: require('./sea/containers.cjs').containers,
  pier: require('./sea/pier.cjs').pierInFog,
  ice: require('./sea/ice.cjs').ice,
  saltpans: require('./sea/saltpans.cjs').saltpans,
  quay: require('./sea/quay.cjs').quay,
  delta: require('./sea/delta.cjs').delta,
  kelp: require('./sea/kelp.cjs').kelp,
};
