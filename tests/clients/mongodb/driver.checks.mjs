// The official driver against the embedded database. HeritageCatalog.MongoEmbedded.Tests/Clients starts the listener
// and says where it is; by hand: MONGODB_URL=mongodb://127.0.0.1:27017 node --test mongodb/driver.checks.mjs
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Decimal128, Long, MongoClient, MongoServerError, ObjectId, Timestamp, UUID } from 'mongodb';

const url = process.env.MONGODB_URL ?? 'mongodb://127.0.0.1:27017';
const client = new MongoClient(url);
const database = client.db('driver');

after(async () => {
  await database.dropDatabase();
  await client.close();
});

/** A collection of one test, with documents. */
async function collectionOf(name, documents = []) {
  const collection = database.collection(name);
  await collection.deleteMany({});
  if (documents.length > 0) {
    await collection.insertMany(documents);
  }
  return collection;
}

const idsOf = (documents) => documents.map((document) => document._id);
const codeOf = (work) => work.then(() => null, (error) => error.code);

test('logs in, by each mechanism, and is refused with a wrong password', async () => {
  for (const mechanism of ['SCRAM-SHA-256', 'SCRAM-SHA-1', 'DEFAULT']) {
    const other = new MongoClient(url, { authMechanism: mechanism });
    const { authInfo } = await other.db('admin').command({ connectionStatus: 1 });
    assert.equal(authInfo.authenticatedUsers.length, 1);
    await other.close();
  }
  const stranger = new MongoClient(url.replace(/:[^:@/]+@/, ':wrong@'));
  assert.equal(await codeOf(stranger.connect()), 18);
  await stranger.close();
});

test('sees a replica set with its primary', async () => {
  const hello = await client.db('admin').command({ hello: 1 });
  assert.equal(hello.isWritablePrimary, true);
  const { databases } = await client.db('admin').admin().listDatabases();
  assert.ok(Array.isArray(databases));
  assert.equal((await client.db('admin').command({ buildInfo: 1 })).versionArray[0], 7);
});

test('keeps values of every type as they are', async () => {
  const values = await collectionOf('values');
  const document = {
    _id: new ObjectId(), text: '剪纸\0', int: 1, long: Long.fromString('9007199254740993'), double: 1.5,
    decimal: Decimal128.fromString('1.10'), yes: true, none: null, date: new Date('2026-01-02T03:04:05.678Z'),
    uuid: new UUID(), regex: /^a/i, time: new Timestamp({ t: 1, i: 2 }), list: [1, 'a', { b: [] }], inner: { a: {} },
  };
  await values.insertOne(document);
  assert.deepEqual(await values.findOne({ _id: document._id }, { promoteLongs: false, promoteValues: true }), document);
});

test('finds by every operator', async () => {
  const things = await collectionOf('operators', [
    { _id: 1, a: 1, tags: ['x', 'y'], text: 'Apfel', parts: [{ n: 1, m: 2 }] },
    { _id: 2, a: 2, tags: ['y'], text: 'banana', parts: [{ n: 3, m: 4 }] },
    { _id: 3, a: 3, tags: [], parts: [] },
    { _id: 4, text: null },
  ]);
  const cases = [
    [{ a: 1 }, [1]], [{ a: { $eq: 2 } }, [2]], [{ a: { $ne: 1 } }, [2, 3, 4]], [{ a: { $gt: 2 } }, [3]],
    [{ a: { $gte: 2 } }, [2, 3]], [{ a: { $lt: 2 } }, [1]], [{ a: { $lte: 2 } }, [1, 2]],
    [{ a: { $in: [1, 3] } }, [1, 3]],
    [{ a: { $nin: [1, 3] } }, [2, 4]], [{ a: { $exists: false } }, [4]], [{ tags: { $size: 2 } }, [1]],
    [{ tags: { $all: ['x', 'y'] } }, [1]], [{ parts: { $elemMatch: { n: 1, m: 2 } } }, [1]],
    [{ a: { $not: { $gt: 1 } } }, [1, 4]], [{ text: /^b/ }, [2]], [{ text: { $regex: 'apf', $options: 'i' } }, [1]],
    [{ $and: [{ a: { $gt: 1 } }, { a: { $lt: 3 } }] }, [2]], [{ $or: [{ a: 1 }, { a: 3 }] }, [1, 3]],
    [{ $nor: [{ a: 1 }, { a: 3 }] }, [2, 4]], [{ 'parts.n': 3 }, [2]], [{ text: null }, [3, 4]],
  ];
  for (const [filter, expected] of cases) {
    assert.deepEqual(idsOf(await things.find(filter).sort({ _id: 1 }).toArray()), expected, JSON.stringify(filter));
  }
});

test('sorts, skips, limits, projects, counts and tells distinct values', async () => {
  const things = await collectionOf('pages', Array.from({ length: 250 }, (_, n) => ({ _id: n, even: n % 2 === 0 })));
  const page = await things.find({ even: true }).sort({ _id: -1 }).skip(1).limit(2).project({ _id: 1 }).toArray();
  assert.deepEqual(page, [{ _id: 246 }, { _id: 244 }]);
  assert.equal((await things.find({}).batchSize(50).toArray()).length, 250);
  assert.equal(await things.countDocuments({ even: true }), 125);
  assert.equal(await things.estimatedDocumentCount(), 250);
  assert.deepEqual(new Set(await things.distinct('even')), new Set([true, false]));
});

test('updates by every operator', async () => {
  const things = await collectionOf('updates', [{ _id: 1, n: 5, gone: 1, list: [1, 2], set: ['a'], low: 5, high: 5 }]);
  const result = await things.updateOne({ _id: 1 }, {
    $set: { 'inner.a': 1 }, $unset: { gone: '' }, $inc: { n: 2 }, $push: { list: { $each: [0], $position: 0 } },
    $addToSet: { set: 'b' }, $min: { low: 3 }, $max: { high: 9 },
  });
  assert.deepEqual([result.matchedCount, result.modifiedCount], [1, 1]);
  await things.updateOne({ _id: 1 }, { $pull: { list: 2 } });
  assert.deepEqual(await things.findOne({}), {
    _id: 1, n: 7, list: [0, 1], set: ['a', 'b'], low: 3, high: 9, inner: { a: 1 },
  });
  const upsert = await things.updateOne({ _id: 2 }, { $setOnInsert: { made: true } }, { upsert: true });
  assert.equal(upsert.upsertedId, 2);
  assert.equal((await things.replaceOne({ _id: 2 }, { a: 1 })).modifiedCount, 1);
  const changed = await things.findOneAndUpdate({ _id: 2 }, { $set: { a: 2 } }, { returnDocument: 'after' });
  assert.deepEqual(changed, { _id: 2, a: 2 });
  assert.deepEqual(await things.findOneAndDelete({ _id: 2 }), { _id: 2, a: 2 });
  assert.equal((await things.deleteMany({})).deletedCount, 1);
});

test('aggregates', async () => {
  const things = await collectionOf('aggregates', [
    { _id: 1, kind: 'a', n: 1, tags: ['x', 'y'] }, { _id: 2, kind: 'a', n: 2, tags: ['x'] },
    { _id: 3, kind: 'b', n: 4, tags: [] },
  ]);
  const groups = await things.aggregate([
    { $match: { n: { $gt: 0 } } },
    { $group: { _id: '$kind', sum: { $sum: '$n' }, most: { $max: '$n' } } }, { $sort: { _id: 1 } },
  ]).toArray();
  assert.deepEqual(groups, [{ _id: 'a', sum: 3, most: 2 }, { _id: 'b', sum: 4, most: 4 }]);
  const tags = await things.aggregate([{ $unwind: '$tags' }, { $sortByCount: '$tags' }]).toArray();
  assert.deepEqual(tags, [{ _id: 'x', count: 2 }, { _id: 'y', count: 1 }]);
  const [facets] = await things.aggregate([
    { $facet: { all: [{ $count: 'n' }], first: [{ $sort: { _id: 1 } }, { $limit: 1 }, { $project: { _id: 1 } }] } },
  ]).toArray();
  assert.deepEqual(facets, { all: [{ n: 3 }], first: [{ _id: 1 }] });
  const [joined] = await things.aggregate([
    { $match: { _id: 1 } },
    { $lookup: { from: 'aggregates', localField: 'kind', foreignField: 'kind', as: 'same' } },
    { $project: { same: 1 } },
  ]).toArray();
  assert.equal(joined.same.length, 2);
});

test('makes, lists, uses and drops indexes, and hears why not', async () => {
  const more = Array.from({ length: 500 }, (_, n) => ({ code: `b${n}` }));
  const things = await collectionOf('indexes', [{ _id: 1, code: 'a', n: 1 }, ...more]);
  assert.equal(await things.createIndex({ code: 1 }, { unique: true }), 'code_1');
  await things.createIndex({ n: -1, code: 1 }, { name: 'both', partialFilterExpression: { n: { $gt: 0 } } });
  assert.deepEqual((await things.indexes()).map((index) => index.name), ['_id_', 'code_1', 'both']);
  const duplicate = await things.insertOne({ _id: 2, code: 'a' }).catch((error) => error);
  assert.ok(duplicate instanceof MongoServerError);
  assert.deepEqual([duplicate.code, duplicate.keyPattern, duplicate.keyValue], [11000, { code: 1 }, { code: 'a' }]);
  assert.equal(await codeOf(things.createIndex({ code: -1 }, { name: 'code_1' })), 86);
  assert.equal(await codeOf(things.createIndex({ code: 1 }, { name: 'other' })), 85);
  assert.equal(await codeOf(things.dropIndex('missing')), 27);
  assert.match(JSON.stringify((await things.find({ code: 'a' }).explain()).queryPlanner.winningPlan), /"code_1"/);
  await things.dropIndex('both');
  assert.equal((await things.indexes()).length, 2);
});

test('writes in bulk and hears which statement failed', async () => {
  const things = await collectionOf('bulk');
  const result = await things.bulkWrite([
    { insertOne: { document: { _id: 1 } } }, { insertOne: { document: { _id: 2 } } },
    { updateOne: { filter: { _id: 1 }, update: { $set: { a: 1 } } } }, { deleteOne: { filter: { _id: 2 } } },
    { replaceOne: { filter: { _id: 3 }, replacement: { b: 1 }, upsert: true } },
  ]);
  const { insertedCount, modifiedCount, deletedCount, upsertedCount } = result;
  assert.deepEqual([insertedCount, modifiedCount, deletedCount, upsertedCount], [2, 1, 1, 1]);
  const failure = await things.insertMany([{ _id: 4 }, { _id: 1 }, { _id: 5 }], { ordered: false })
    .catch((error) => error);
  assert.deepEqual([failure.writeErrors.map((error) => error.index), failure.insertedCount], [[1], 2]);
});

test('commits and aborts transactions, and runs them again after a conflict', async () => {
  const things = await collectionOf('transactions', [{ _id: 1, n: 0 }]);
  await client.withSession(async (session) => {
    await session.withTransaction(async () => {
      await things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
      await things.insertOne({ _id: 2 }, { session });
      assert.equal(await things.countDocuments({}), 1);
    });
    assert.equal(await things.countDocuments({}), 2);
    session.startTransaction();
    await things.deleteMany({}, { session });
    await session.abortTransaction();
  });
  const add = () => client.withSession((session) => session.withTransaction(async () => {
    const { n } = await things.findOne({ _id: 1 }, { session });
    await things.updateOne({ _id: 1 }, { $set: { n: n + 1 } }, { session });
  }));
  await Promise.all(Array.from({ length: 5 }, add));
  assert.equal((await things.findOne({ _id: 1 })).n, 6);
});

test('follows changes, and goes on after a token', async () => {
  const things = await collectionOf('changes', [{ _id: 0 }]);
  const stream = things.watch([], { fullDocument: 'updateLookup' });
  const first = stream.next();
  // The driver opens a stream lazily; a write before it is open would not be told.
  while (!stream.resumeToken) {
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
  await things.insertOne({ _id: 1 });
  await things.updateOne({ _id: 1 }, { $set: { a: 1 } });
  await things.deleteOne({ _id: 1 });
  const insert = await first;
  assert.deepEqual([insert.operationType, insert.fullDocument], ['insert', { _id: 1 }]);
  const update = await stream.next();
  assert.deepEqual(update.updateDescription.updatedFields, { a: 1 });
  await stream.close();
  const resumed = things.watch([], { resumeAfter: update._id });
  assert.equal((await resumed.next()).operationType, 'delete');
  await resumed.close();
});

test('compresses by zlib', async () => {
  const other = new MongoClient(url, { compressors: ['zlib'] });
  const things = other.db('driver').collection('compressed');
  await things.deleteMany({});
  await things.insertOne({ _id: 1, text: 'x'.repeat(100_000) });
  assert.equal((await things.findOne({})).text.length, 100_000);
  await other.close();
});

test('writes without acknowledgement', async () => {
  const things = await collectionOf('unacknowledged');
  const session = client.startSession();
  await things.insertOne({ _id: 1 }, { writeConcern: { w: 0 } });
  await session.endSession();
  while (await things.countDocuments({}) === 0) {
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
});

test('loads 100,000 documents', async () => {
  const things = await collectionOf('load');
  const documents = Array.from({ length: 100_000 }, (_, n) => ({ _id: n, name: `thing ${n}`, n: n % 100 }));
  assert.equal((await things.insertMany(documents)).insertedCount, 100_000);
  assert.equal(await things.countDocuments({ n: 7 }), 1_000);
  let seen = 0;
  for await (const document of things.find({}).batchSize(10_000)) {
    seen += document.n >= 0 ? 1 : 0;
  }
  assert.equal(seen, 100_000);
});

test('hears of commands and stages that are not there', async () => {
  assert.equal(await codeOf(database.command({ atlasVersion: 1 })), 59);
  assert.equal(await codeOf(database.collection('values').aggregate([{ $nothing: {} }]).toArray()), 40324);
});

test('looks around as tools do', async () => {
  const things = await collectionOf('tools', [{ _id: 1 }, { _id: 2 }]);
  assert.ok((await database.listCollections().toArray()).some(({ name }) => name === 'tools'));
  assert.equal((await database.command({ collStats: 'tools' })).count, 2);
  assert.ok((await database.stats()).collections > 0);
  const admin = client.db('admin');
  for (const command of ['serverStatus', 'hostInfo', 'whatsmyuri', 'ping', 'connectionStatus']) {
    assert.equal((await admin.command({ [command]: 1 })).ok, 1, command);
  }
  assert.deepEqual((await admin.command({ getLog: 'startupWarnings' })).log, []);
  const parameter = await admin.command({ getParameter: 1, featureCompatibilityVersion: 1 });
  assert.equal(parameter.featureCompatibilityVersion.version, '7.0');
  await things.drop();
});

test('answers what Compass asks when it connects', async () => {
  const admin = client.db('admin');
  const { authInfo } = await admin.command({ connectionStatus: 1, showPrivileges: true });
  assert.equal(authInfo.authenticatedUserRoles[0].role, 'root');
  const { system, os } = await admin.command({ hostInfo: 1 });
  assert.ok(system.numCores > 0 && os.type);
  assert.deepEqual((await admin.command({ buildInfo: 1 })).modules, ['embedded']);
  assert.equal(await codeOf(admin.command({ atlasVersion: 1 })), 59);
  assert.equal(await admin.collection('atlascli').countDocuments({ managedClusterType: 'x' }), 0);
  await (await collectionOf('compass')).insertOne({});
  const { databases } = await admin.command({ listDatabases: 1, nameOnly: true, authorizedDatabases: true });
  assert.ok(databases.some(({ name }) => name === 'driver'));
  const collections = await database.listCollections({}, { nameOnly: true, authorizedCollections: true }).toArray();
  assert.ok(collections.some(({ name, type }) => name === 'compass' && type === 'collection'));
  assert.ok((await database.command({ dbStats: 1 })).storageSize > 0);
});

test('answers what Compass asks when it opens a collection', async () => {
  const things = await collectionOf('opened', [{ a: 'one' }, { a: 'two' }, { a: 'three' }]);
  await things.createIndex({ a: 1 });
  const size = (field) => ({ $sum: { $toDouble: `$storageStats.${field}` } });
  const [stats] = await things.aggregate([
    { $collStats: { storageStats: {} } },
    {
      $group: {
        _id: null, capped: { $first: '$storageStats.capped' }, count: { $sum: '$storageStats.count' },
        size: size('size'), storageSize: size('storageSize'), totalIndexSize: size('totalIndexSize'),
        freeStorageSize: size('freeStorageSize'),
        unscaled: {
          $sum: { $multiply: [{ $toDouble: '$storageStats.avgObjSize' }, { $toDouble: '$storageStats.count' }] },
        },
        nindexes: { $max: '$storageStats.nindexes' },
      },
    },
    {
      $addFields: {
        average: {
          $cond: { if: { $ne: ['$count', 0] }, then: { $divide: ['$unscaled', { $toDouble: '$count' }] }, else: 0 },
        },
      },
    },
  ]).toArray();
  assert.deepEqual([stats.count, stats.nindexes, stats.freeStorageSize], [3, 2, 0]);
  assert.ok(stats.average > 0 && stats.average <= stats.size);
  const sizes = await things.aggregate([
    { $collStats: { storageStats: {} } },
    { $project: { indexSizes: { $objectToArray: '$storageStats.indexSizes' } } },
    { $unwind: '$indexSizes' },
    { $group: { _id: '$indexSizes.k', size: { $sum: { $toDouble: '$indexSizes.v' } } } },
    { $sort: { _id: 1 } },
  ]).toArray();
  assert.deepEqual(idsOf(sizes), ['_id_', 'a_1']);
  const usage = things.aggregate([{ $indexStats: {} }, { $project: { name: 1, usageCount: '$accesses.ops' } }]);
  await assert.rejects(usage.toArray(), /Unrecognized pipeline stage name/);
  assert.equal((await things.find({}, { limit: 20, skip: 0, sort: { _id: -1 }, maxTimeMS: 60000 }).toArray()).length, 3);
  const { executionStats } = await things.find({ a: 'one' }).explain('allPlansExecution');
  assert.equal(executionStats.nReturned, 1);
});

test('answers what Compass asks when it looks at a schema', async () => {
  const things = await collectionOf('schema', Array.from({ length: 50 }, (_, n) => ({ _id: n, kind: n % 2, text: 'x' })));
  const pipeline = [{ $match: { kind: 1 } }, { $sample: { size: 10 } }, { $project: { text: 1 } }];
  const sampled = await things.aggregate(pipeline, { allowDiskUse: true, maxTimeMS: 60000 }).toArray();
  assert.equal(new Set(idsOf(sampled)).size, 10);
  assert.ok(sampled.every(({ _id, text, kind }) => _id % 2 === 1 && text === 'x' && kind === undefined));
  const all = await things.aggregate([{ $sample: { size: 1000 } }]).toArray();
  assert.equal(new Set(idsOf(all)).size, 50);
  assert.equal((await client.db('admin').command({ serverStatus: 1 })).ok, 1);
  const admin = client.db('admin');
  const inProgress = admin.aggregate([{ $currentOp: { allUsers: true, idleConnections: false, truncateOps: false } }]);
  assert.equal(await codeOf(inProgress.toArray()), 40324);
  assert.equal(await codeOf(admin.command({ top: 1 })), 59);
});
