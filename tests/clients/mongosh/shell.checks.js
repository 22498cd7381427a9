// MongoDB's shell on the embedded database. HeritageCatalog.MongoEmbedded.Tests/Clients starts the listener and says
// where it is; each check is told as one line of JSON. By hand:
// node_modules/.bin/mongosh --norc --quiet mongodb://127.0.0.1:27017/shell shell.checks.js
const assert = require('node:assert/strict');

const codeOf = (run) => {
  try {
    run();
  } catch (error) {
    return error.code;
  }
  return null;
};
// The shell's objects come from another realm, whose prototypes a deep comparison would tell apart.
const same = (actual, expected, about) =>
  assert.equal(EJSON.stringify(actual), EJSON.stringify(expected), about);
const idsOf = (cursor) => cursor.toArray().map(({ _id }) => _id);

function check(name, run) {
  let message = null;
  try {
    run();
  } catch (error) {
    message = error.stack ?? String(error);
  }
  print(JSON.stringify({ name, message }));
}

function collectionOf(name, documents = []) {
  const collection = db.getCollection(name);
  collection.drop();
  if (documents.length > 0) {
    collection.insertMany(documents);
  }
  return collection;
}

check('is logged in, and is refused with a wrong password', () => {
  const { authInfo } = db.runCommand({ connectionStatus: 1 });
  assert.equal(authInfo.authenticatedUsers.length, 1);
  const stranger = `mongodb://driver:wrong@${db.hello().me}/?authSource=admin`;
  assert.equal(codeOf(() => new Mongo(stranger).getDBNames()), 18);
});

check('finds, sorts and counts', () => {
  const things = collectionOf('finds', [{ _id: 1, a: 1, tags: ['x'] }, { _id: 2, a: 2, tags: [] }, { _id: 3 }]);
  const cases = [
    [{ a: 1 }, [1]], [{ a: { $ne: 1 } }, [2, 3]], [{ a: { $gt: 1 } }, [2]], [{ a: { $in: [1, 2] } }, [1, 2]],
    [{ tags: 'x' }, [1]], [{ tags: { $size: 0 } }, [2]], [{ a: { $exists: false } }, [3]],
    [{ $or: [{ a: 1 }, { a: 2 }] }, [1, 2]], [{ a: { $not: { $gt: 1 } } }, [1, 3]],
  ];
  for (const [filter, expected] of cases) {
    same(idsOf(things.find(filter).sort({ _id: 1 })), expected, JSON.stringify(filter));
  }
  same(idsOf(things.find().sort({ _id: -1 }).skip(1).limit(1)), [2]);
  assert.equal(things.countDocuments({ a: { $gte: 1 } }), 2);
  assert.equal(things.estimatedDocumentCount(), 3);
  same(things.distinct('a'), [1, 2]);
});

check('updates, replaces and deletes', () => {
  const things = collectionOf('updates', [{ _id: 1, n: 1, list: [1] }]);
  things.updateOne({ _id: 1 }, {
    $set: { s: 1 }, $inc: { n: 1 }, $push: { list: 2 }, $min: { low: 1 }, $max: { high: 1 },
  });
  things.updateOne({ _id: 1 }, { $unset: { s: '' }, $pull: { list: 1 }, $addToSet: { set: 'a' } });
  same(things.findOne(), { _id: 1, n: 2, list: [2], high: 1, low: 1, set: ['a'] });
  const upsert = things.updateOne({ _id: 2 }, { $setOnInsert: { made: true } }, { upsert: true });
  assert.equal(upsert.insertedId, 2);
  const found = things.findOneAndUpdate({ _id: 2 }, { $set: { a: 1 } }, { returnDocument: 'after' });
  same(found, { _id: 2, made: true, a: 1 });
  assert.equal(things.replaceOne({ _id: 2 }, { b: 1 }).modifiedCount, 1);
  assert.equal(things.deleteMany({}).deletedCount, 2);
});

check('aggregates', () => {
  const things = collectionOf('aggregates', [
    { _id: 1, kind: 'a', n: 1, tags: ['x', 'y'] }, { _id: 2, kind: 'a', n: 2, tags: ['x'] }, { _id: 3, kind: 'b' },
  ]);
  const groups = things.aggregate([{ $group: { _id: '$kind', sum: { $sum: '$n' } } }, { $sort: { _id: 1 } }]);
  same(groups.toArray(), [{ _id: 'a', sum: 3 }, { _id: 'b', sum: 0 }]);
  const tags = things.aggregate([{ $unwind: '$tags' }, { $sortByCount: '$tags' }]).toArray();
  same(tags, [{ _id: 'x', count: 2 }, { _id: 'y', count: 1 }]);
  same(things.aggregate([{ $match: { kind: 'a' } }, { $count: 'n' }]).toArray(), [{ n: 2 }]);
});

check('makes indexes, explains with them, and hears why not', () => {
  const things = collectionOf('indexes', [{ _id: 1, code: 'a' }, { _id: 2, code: 'b' }]);
  assert.equal(things.createIndex({ code: 1 }, { unique: true }), 'code_1');
  same(things.getIndexes().map(({ name }) => name), ['_id_', 'code_1']);
  assert.equal(codeOf(() => things.insertOne({ code: 'a' })), 11000);
  assert.equal(codeOf(() => things.createIndex({ code: -1 }, { name: 'code_1' })), 86);
  const { queryPlanner, executionStats } = things.find({ code: 'a' }).explain('executionStats');
  assert.match(JSON.stringify(queryPlanner.winningPlan), /"code_1"/);
  assert.equal(executionStats.nReturned, 1);
  assert.match(JSON.stringify(things.explain().aggregate([{ $match: { code: 'a' } }])), /"code_1"/);
  things.dropIndex('code_1');
  assert.equal(things.getIndexes().length, 1);
});

check('commits and aborts transactions', () => {
  const things = collectionOf('transactions', [{ _id: 1 }]);
  const session = db.getMongo().startSession();
  const inside = session.getDatabase(db.getName()).getCollection('transactions');
  session.startTransaction();
  inside.insertOne({ _id: 2 });
  assert.equal(things.countDocuments(), 1);
  session.commitTransaction();
  assert.equal(things.countDocuments(), 2);
  session.startTransaction();
  inside.deleteMany({});
  session.abortTransaction();
  session.endSession();
  assert.equal(things.countDocuments(), 2);
});

check('follows changes', () => {
  const things = collectionOf('changes', [{ _id: 0 }]);
  const stream = things.watch();
  things.insertOne({ _id: 1 });
  let event = null;
  while (event === null) {
    event = stream.tryNext();
  }
  same([event.operationType, event.fullDocument], ['insert', { _id: 1 }]);
  stream.close();
});

check('shows databases and collections, and how much they hold', () => {
  const things = collectionOf('shown', [{ _id: 1 }, { _id: 2 }]);
  assert.ok(db.getCollectionNames().includes('shown'));
  assert.ok(db.getCollectionInfos({ name: 'shown' })[0].idIndex.name === '_id_');
  assert.ok(db.adminCommand({ listDatabases: 1 }).databases.some(({ name }) => name === db.getName()));
  assert.match(show('collections').value.map(({ name }) => name).join(' '), /shown/);
  assert.match(show('dbs').value.map(({ name }) => name).join(' '), new RegExp(db.getName()));
  assert.ok(db.stats().objects >= 2);
  assert.equal(things.stats().count, 2);
  assert.equal(things.dataSize(), things.stats().size);
  assert.equal(db.serverStatus().repl.isWritablePrimary, true);
  assert.equal(db.version().split('.')[0], '7');
});

check('tells the state of the set and of the server', () => {
  const status = rs.status();
  assert.equal(status.set, db.hello().setName);
  same(status.members.map(({ name, stateStr, self }) => [name, stateStr, self]), [[db.hello().me, 'PRIMARY', true]]);
  same(status.optimes.durableOpTime, status.optimes.appliedOpTime);
  same(rs.conf().members.map(({ host, votes }) => [host, votes]), [[db.hello().me, 1]]);
  assert.ok(db.serverStatus().uptime < 600);
  assert.equal(db.serverCmdLineOpts().parsed.replication.replSet, db.hello().setName);
  assert.equal(db.getProfilingStatus().was, 0);
  assert.equal(codeOf(() => db.setProfilingLevel(2)), 115);
  assert.ok('find' in db.adminCommand({ listCommands: 1 }).commands);
  same(show('log').value, []);
  same(show('logs').value, ['global', 'startupWarnings']);
  assert.equal(codeOf(() => db.runCommand({ replSetGetStatus: 1 })), 13);
  const admin = db.getSiblingDB('admin');
  same(admin.getUsers().users.map(({ user, roles }) => [user, roles[0].role]), [['driver', 'root']]);
  same([db.getUsers().users, admin.getUser('nobody')], [[], null]);
  assert.equal(codeOf(() => db.currentOp()), 40324);
});

check('validates a collection', () => {
  const things = collectionOf('valid', [{ _id: 1, a: [1, 2] }, { _id: 2 }]);
  things.createIndex({ a: 1 });
  for (const options of [{}, { full: true }]) {
    const found = things.validate(options);
    same([found.valid, found.nrecords, found.errors], [true, 2, []]);
    same(found.keysPerIndex, { _id_: 2, a_1: 3 });
  }
  assert.equal(codeOf(() => things.validate({ repair: true })), 72);
  assert.equal(codeOf(() => db.getCollection('not there').validate()), 26);
});

check('hears of commands, stages and operators that are not there', () => {
  assert.equal(codeOf(() => db.runCommand({ atlasVersion: 1 })), 59);
  assert.equal(codeOf(() => db.c.aggregate([{ $nothing: {} }]).toArray()), 40324);
  assert.equal(codeOf(() => db.c.aggregate([{ $match: {} }, { $collStats: {} }]).toArray()), 40602);
  assert.equal(codeOf(() => db.c.find({ a: { $nothing: 1 } }).toArray()), 2);
  assert.equal(codeOf(() => db.createCollection('capped', { capped: true, size: 4096 })), 40415);
});

db.dropDatabase();
