"""Debian's python3-pymongo against the embedded database.

HeritageCatalog.MongoEmbedded.Tests/Clients starts the listener and says where it is; each check is told as one line of
JSON. By hand: MONGODB_URL=mongodb://127.0.0.1:27017 /usr/bin/python3 mongodb/pymongo_checks.py
"""

import datetime
import json
import os
import re
import threading
import traceback
import uuid

import bson
import pymongo
from bson import decimal128, regex
from pymongo import errors

URL = os.environ.get("MONGODB_URL", "mongodb://127.0.0.1:27017")
CHECKS = []

client = pymongo.MongoClient(URL)
database = client["python"]


def check(name):
    def add(run):
        CHECKS.append((name, run))
        return run
    return add


def collection_of(name, documents=()):
    """A collection of one check, with documents."""
    collection = database[name]
    collection.drop()
    if documents:
        collection.insert_many(documents)
    return collection


def point(longitude, latitude):
    return {"type": "Point", "coordinates": [longitude, latitude]}


def equal(actual, expected, about=None):
    assert actual == expected, f"{about or ''} expected {expected!r}, got {actual!r}"


def code_of(run, *arguments, **options):
    try:
        run(*arguments, **options)
    except errors.OperationFailure as failure:
        return failure.code
    return None


def ids_of(documents):
    return [document["_id"] for document in documents]


@check("logs in by each mechanism and is refused with a wrong password")
def log_in():
    for mechanism in ["SCRAM-SHA-256", "SCRAM-SHA-1"]:
        with pymongo.MongoClient(URL, authMechanism=mechanism) as other:
            status = other.admin.command("connectionStatus")
            equal(len(status["authInfo"]["authenticatedUsers"]), 1, mechanism)
    with pymongo.MongoClient(re.sub(r":[^:@/]+@", ":wrong@", URL)) as stranger:
        equal(code_of(stranger.admin.command, "ping"), 18)


@check("keeps values of every type as they are")
def keep_values():
    values = collection_of("values")
    document = {
        "_id": bson.ObjectId(), "text": "剪纸\0", "int": 1, "long": 9007199254740993, "double": 1.5, "yes": True,
        "none": None, "decimal": decimal128.Decimal128("1.10"), "bytes": b"\0\1", "uuid": uuid.uuid4(),
        "date": datetime.datetime(2026, 1, 2, 3, 4, 5, 678000), "regex": regex.Regex("^a", "i"),
        "time": bson.Timestamp(1, 2), "list": [1, "a", {"b": []}], "inner": {"a": {}}, "least": bson.MinKey(),
        "most": bson.MaxKey(), "code": bson.Code("f()"), "int64": bson.Int64(1),
    }
    values.insert_one(document)
    equal(values.find_one({"_id": document["_id"]}), document)


@check("finds by every operator")
def find():
    things = collection_of("operators", [
        {"_id": 1, "a": 1, "tags": ["x", "y"], "text": "Apfel", "parts": [{"n": 1, "m": 2}]},
        {"_id": 2, "a": 2, "tags": ["y"], "text": "banana", "parts": [{"n": 3, "m": 4}]},
        {"_id": 3, "a": 3, "tags": [], "parts": []},
        {"_id": 4, "text": None},
    ])
    cases = [
        ({"a": 1}, [1]), ({"a": {"$eq": 2}}, [2]), ({"a": {"$ne": 1}}, [2, 3, 4]), ({"a": {"$gt": 2}}, [3]),
        ({"a": {"$gte": 2}}, [2, 3]), ({"a": {"$lt": 2}}, [1]), ({"a": {"$lte": 2}}, [1, 2]),
        ({"a": {"$in": [1, 3]}}, [1, 3]), ({"a": {"$nin": [1, 3]}}, [2, 4]), ({"a": {"$exists": False}}, [4]),
        ({"tags": {"$size": 2}}, [1]), ({"tags": {"$all": ["x", "y"]}}, [1]),
        ({"parts": {"$elemMatch": {"n": 1, "m": 2}}}, [1]), ({"a": {"$not": {"$gt": 1}}}, [1, 4]),
        ({"text": re.compile("^b")}, [2]), ({"text": {"$regex": "apf", "$options": "i"}}, [1]),
        ({"$and": [{"a": {"$gt": 1}}, {"a": {"$lt": 3}}]}, [2]), ({"$or": [{"a": 1}, {"a": 3}]}, [1, 3]),
        ({"$nor": [{"a": 1}, {"a": 3}]}, [2, 4]), ({"parts.n": 3}, [2]), ({"text": None}, [3, 4]),
    ]
    for given, expected in cases:
        equal(ids_of(things.find(given).sort("_id", 1)), expected, given)


@check("sorts, skips, limits, projects, counts and tells distinct values")
def page():
    things = collection_of("pages", [{"_id": n, "even": n % 2 == 0} for n in range(250)])
    found = things.find({"even": True}, {"_id": 1}).sort("_id", -1).skip(1).limit(2)
    equal(list(found), [{"_id": 246}, {"_id": 244}])
    equal(len(list(things.find({}).batch_size(50))), 250)
    equal(things.count_documents({"even": True}), 125)
    equal(things.estimated_document_count(), 250)
    equal(sorted(things.distinct("even")), [False, True])


@check("updates by every operator")
def update():
    things = collection_of(
        "updates", [{"_id": 1, "n": 5, "gone": 1, "list": [1, 2], "set": ["a"], "low": 5, "high": 5}])
    result = things.update_one({"_id": 1}, {
        "$set": {"inner.a": 1}, "$unset": {"gone": ""}, "$inc": {"n": 2},
        "$push": {"list": {"$each": [0], "$position": 0}}, "$addToSet": {"set": "b"}, "$min": {"low": 3},
        "$max": {"high": 9},
    })
    equal((result.matched_count, result.modified_count), (1, 1))
    things.update_one({"_id": 1}, {"$pull": {"list": 2}})
    equal(things.find_one(), {
        "_id": 1, "n": 7, "list": [0, 1], "set": ["a", "b"], "low": 3, "high": 9, "inner": {"a": 1}})
    upsert = things.update_one({"_id": 2}, {"$setOnInsert": {"made": True}}, upsert=True)
    equal(upsert.upserted_id, 2)
    equal(things.replace_one({"_id": 2}, {"a": 1}).modified_count, 1)
    equal(things.update_many({}, {"$inc": {"all": 1}}).modified_count, 2)
    changed = things.find_one_and_update(
        {"_id": 2}, {"$set": {"a": 2}}, return_document=pymongo.ReturnDocument.AFTER)
    equal(changed, {"_id": 2, "a": 2, "all": 1})
    equal(things.find_one_and_replace({"_id": 2}, {"b": 1})["a"], 2)
    equal(things.find_one_and_delete({"_id": 2}), {"_id": 2, "b": 1})
    equal(things.delete_many({}).deleted_count, 1)


@check("aggregates by every stage")
def aggregate():
    things = collection_of("aggregates", [
        {"_id": 1, "kind": "a", "n": 1, "tags": ["x", "y"], "at": point(120.38, 36.07)},
        {"_id": 2, "kind": "a", "n": 2, "tags": ["x"], "at": point(120.0, 36.0)},
        {"_id": 3, "kind": "b", "n": 4, "tags": [], "at": point(116.4, 39.9)},
    ])
    equal(list(things.aggregate([
        {"$match": {"n": {"$gt": 0}}},
        {"$group": {"_id": "$kind", "sum": {"$sum": "$n"}, "most": {"$max": "$n"}}}, {"$sort": {"_id": 1}},
    ])), [{"_id": "a", "sum": 3, "most": 2}, {"_id": "b", "sum": 4, "most": 4}])
    equal(list(things.aggregate([{"$unwind": "$tags"}, {"$sortByCount": "$tags"}])),
          [{"_id": "x", "count": 2}, {"_id": "y", "count": 1}])
    equal(list(things.aggregate([
        {"$facet": {"all": [{"$count": "n"}], "one": [{"$sort": {"_id": 1}}, {"$skip": 1}, {"$limit": 1},
                                                      {"$project": {"_id": 1}}]}},
    ])), [{"all": [{"n": 3}], "one": [{"_id": 2}]}])
    joined = list(things.aggregate([
        {"$match": {"_id": 1}},
        {"$lookup": {"from": "aggregates", "localField": "kind", "foreignField": "kind", "as": "same"}},
    ]))
    equal(len(joined[0]["same"]), 2)
    things.create_index([("at", pymongo.GEOSPHERE)])
    near = things.aggregate([{"$geoNear": {
        "near": point(120.4, 36.1), "distanceField": "far", "maxDistance": 100_000}}])
    equal(ids_of(near), [1, 2])


@check("makes, lists, uses and drops indexes, and hears why not")
def index():
    things = collection_of("indexes", [{"_id": 1, "code": "a", "n": 1}] + [{"code": f"b{n}"} for n in range(500)])
    equal(things.create_index("code", unique=True), "code_1")
    things.create_index([("n", -1), ("code", 1)], name="both", partialFilterExpression={"n": {"$gt": 0}})
    equal(list(things.index_information()), ["_id_", "code_1", "both"])
    try:
        things.insert_one({"_id": 2, "code": "a"})
        raise AssertionError("a duplicate was taken")
    except errors.DuplicateKeyError as failure:
        equal((failure.code, failure.details["keyValue"]), (11000, {"code": "a"}))
    equal(code_of(things.create_index, [("code", -1)], name="code_1"), 86)
    equal(code_of(things.create_index, [("code", 1)], name="other"), 85)
    equal(code_of(things.drop_index, "missing"), 27)
    assert "'code_1'" in str(things.find({"code": "a"}).explain()["queryPlanner"]["winningPlan"])
    things.drop_index("both")
    equal(len(things.index_information()), 2)


@check("writes in bulk and hears which statement failed")
def bulk():
    things = collection_of("bulk")
    result = things.bulk_write([
        pymongo.InsertOne({"_id": 1}), pymongo.InsertOne({"_id": 2}),
        pymongo.UpdateOne({"_id": 1}, {"$set": {"a": 1}}), pymongo.DeleteOne({"_id": 2}),
        pymongo.ReplaceOne({"_id": 3}, {"b": 1}, upsert=True),
    ])
    equal((result.inserted_count, result.modified_count, result.deleted_count, result.upserted_ids), (2, 1, 1, {4: 3}))
    try:
        things.insert_many([{"_id": 4}, {"_id": 1}, {"_id": 5}], ordered=False)
        raise AssertionError("a duplicate was taken")
    except errors.BulkWriteError as failure:
        equal([error["index"] for error in failure.details["writeErrors"]], [1])
        equal(failure.details["nInserted"], 2)


@check("commits and aborts transactions, and runs them again after a conflict")
def transact():
    things = collection_of("transactions", [{"_id": 1, "n": 0}])
    with client.start_session() as session:
        with session.start_transaction():
            things.update_one({"_id": 1}, {"$inc": {"n": 1}}, session=session)
            things.insert_one({"_id": 2}, session=session)
            equal(things.count_documents({}), 1)
        equal(things.count_documents({}), 2)
        session.start_transaction()
        things.delete_many({}, session=session)
        session.abort_transaction()
    run_all(4, lambda: add_one(things))
    equal(things.find_one({"_id": 1})["n"], 5)


def add_one(things):
    def add(session):
        found = things.find_one({"_id": 1}, session=session)
        things.update_one({"_id": 1}, {"$set": {"n": found["n"] + 1}}, session=session)

    with client.start_session() as session:
        session.with_transaction(add)


def run_all(count, run):
    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@check("follows changes, and goes on after a token")
def watch():
    things = collection_of("changes", [{"_id": 0}])
    with things.watch(full_document="updateLookup") as stream:
        things.insert_one({"_id": 1})
        things.update_one({"_id": 1}, {"$set": {"a": 1}})
        things.delete_one({"_id": 1})
        insert, changed = next(stream), next(stream)
    equal((insert["operationType"], insert["fullDocument"]), ("insert", {"_id": 1}))
    equal(changed["updateDescription"]["updatedFields"], {"a": 1})
    with things.watch(resume_after=changed["_id"]) as resumed:
        equal(next(resumed)["operationType"], "delete")


@check("reads causally, in snapshots and from cursors that are left early")
def read():
    things = collection_of("reads", [{"_id": n} for n in range(300)])
    with client.start_session(causal_consistency=True) as session:
        things.insert_one({"_id": 300}, session=session)
        equal(things.count_documents({}, session=session), 301)
    cursor = things.find({}, batch_size=10)
    next(cursor)
    cursor.close()
    majority = things.with_options(read_concern=pymongo.read_concern.ReadConcern("majority"))
    equal(majority.count_documents({}), 301)
    equal(code_of(lambda: list(things.find({}, collation={"locale": "zh"}))), 40415)


@check("hears of commands, stages and operators that are not there")
def refuse():
    equal(code_of(database.command, "atlasVersion"), 59)
    equal(code_of(database.values.aggregate, [{"$nothing": {}}]), 40324)
    equal(code_of(database.values.find_one, {"a": {"$nothing": 1}}), 2)
    equal(code_of(database.values.update_one, {}, {"$nothing": {"a": 1}}), 9)
    equal(code_of(database.values.find_one, {"$where": "true"}), 2)


@check("looks around as tools do")
def look():
    things = collection_of("tools", [{"_id": 1}, {"_id": 2}])
    assert "tools" in database.list_collection_names()
    assert "python" in client.list_database_names()
    equal(database.command("collStats", "tools")["count"], 2)
    assert database.command("dbStats")["collections"] > 0
    equal(client.server_info()["versionArray"][0], 7)
    equal(client.is_primary, True)
    things.drop()
    assert "tools" not in database.list_collection_names()


@check("loads 100,000 documents")
def load():
    things = collection_of("load")
    things.insert_many({"_id": n, "name": f"thing {n}", "n": n % 100} for n in range(100_000))
    equal(things.count_documents({"n": 7}), 1_000)
    equal(sum(1 for _ in things.find({}).batch_size(10_000)), 100_000)
    things.drop()


def tell(name, run):
    message = None
    try:
        run()
    except Exception:  # whatever it is, the next check runs all the same
        message = traceback.format_exc(limit=-3)
    print(json.dumps({"name": name, "message": message}), flush=True)


for check_name, check_run in CHECKS:
    tell(check_name, check_run)
client.drop_database("python")
client.close()
