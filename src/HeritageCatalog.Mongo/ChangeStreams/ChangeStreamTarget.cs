using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.ChangeStreams;

/// <summary>What is watched: a collection, or with 1 in its place the whole database.</summary>
internal readonly record struct ChangeStreamTarget(string Database, BsonValue Collection, bool IsWholeCluster = false);
