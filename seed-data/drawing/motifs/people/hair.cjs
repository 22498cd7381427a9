// People, without likeness: figures 100 units high standing at y = 0, and busts 100 high cut at y = 0.
'use strict';

const Hair = '#2a2322';

module.exports = { Hair };
