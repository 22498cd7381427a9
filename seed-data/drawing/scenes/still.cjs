// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

module.exports = {
  spread: require('./still/parts.cjs').spread,
  table: require('./still/table.cjs').table,
  bouquet: require('./still/bouquet.cjs').bouquet,
  tray: require('./still/tray.cjs').tray,
  store: require('./still/store.cjs').store,
  melon: require('./still/melon.cjs').melon,
  porcelain: require('./still/porcelain.cjs').porcelain,
  drying: require('./still/drying.cjs').drying,
  tools: require('./still/tools.cjs').tools,
  books: require('./still/books.cjs').books,
  glass: require('./still/glass.cjs').glass,
  shells: require('./still/shells.cjs').shells,
  noodles: require('./still/noodles.cjs').noodles,
  slippers: require('./still/slippers.cjs').slippers,
  shoes: require('./still/shoes.cjs').shoes,
  creatures: require('./still/creatures.cjs').creatures,
  fishbone: require('./still/fishbone.cjs').fishbone,
  flowershop: require('./still/flowershop.cjs').flowershop,
};
