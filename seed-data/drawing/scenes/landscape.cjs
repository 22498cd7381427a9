// Hills, rivers, fields, snow, the far road: scenes of land and sky.
'use strict';

module.exports = {
  sky: require('./landscape/parts.cjs').sky,
  disc: require('./landscape/parts.cjs').disc,
  flock: require('./landscape/flock.cjs').flock,
  peaks: require('./landscape/peaks.cjs').peaks,
  hills: require('./landscape/hills.cjs').hills,
  fields: require('./landscape/fields.cjs').fields,
  river: require('./landscape/river.cjs').river,
  gale: require('./landscape/gale.cjs').gale,
  weathered: require('./landscape/weathered.cjs').weathered,
};
