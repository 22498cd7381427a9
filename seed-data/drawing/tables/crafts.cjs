// The picture of each craft: style, mood, scene, what is in it, and the sheet's width by its height.
'use strict';

const round = (style, mood, main, more, zh, en, aspect) => [
  style,
  mood,
  'emblem.round',
  { main, ...more, zh, en },
  aspect ?? (more.frame === 'square' ? 4 / 3 : 1),
];
const row = (style, mood, things, more, zh, en, aspect) => [
  style,
  mood,
  'emblem.row',
  { things, ...more, zh, en },
  aspect ?? 4 / 3,
];
const stage = (style, mood, actors, more, zh, en) => [style, mood, 'emblem.stage', { actors, ...more, zh, en }, 4 / 3];

module.exports = {
  ...require('./crafts.told.cjs')(round, row, stage),
  ...require('./crafts.made.cjs')(round, row, stage),
};
