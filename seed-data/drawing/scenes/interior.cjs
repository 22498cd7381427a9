// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

module.exports = {
  room: require('./interior/parts.cjs').room,
  maker: require('./interior/maker.cjs').maker,
  classroom: require('./interior/classroom.cjs').classroom,
  hearth: require('./interior/hearth.cjs').hearth,
  kiln: require('./interior/kiln.cjs').kiln,
  carriage: require('./interior/carriage.cjs').carriage,
  reading: require('./interior/reading.cjs').reading,
  mirror: require('./interior/mirror.cjs').mirror,
  kang: require('./interior/kang.cjs').kang,
  chair: require('./interior/chair.cjs').chair,
  music: require('./interior/music.cjs').music,
  corridor: require('./interior/corridor.cjs').corridor,
  window: require('./interior/window.cjs').windowScene,
  asleep: require('./interior/asleep.cjs').asleep,
  barber: require('./interior/barber.cjs').barber,
  airport: require('./interior/airport.cjs').airport,
  frost: require('./interior/frost.cjs').frost,
  darkroom: require('./interior/darkroom.cjs').darkroom,
};
