using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Indexes;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>dropIndexes</c>: by name, by key pattern, several by name, or all with <c>*</c>.</summary>
internal static class DropIndexesCommand
{
    public static Command Definition { get; } = new("dropIndexes", new FieldSet("dropIndexes", "index"), context =>
    {
        var name = context.Collection();
        var wanted = context.Arguments.Require("index"u8);
        return context.WriteAsync(session => Drop(session, name, wanted));
    });

    private static BsonDocument Drop(WriteSession session, Namespace name, BsonValue wanted)
    {
        var collection = session.Find(name)
            ?? throw new CommandException(ErrorCode.NamespaceNotFound, $"ns not found {name}");
        var dropped = FindDropped(collection, wanted);
        if (dropped.Any(index => index.Definition.IsId))
        {
            throw new CommandException(ErrorCode.InvalidOptions, "cannot drop _id index");
        }

        if (dropped.Count > 0)
        {
            session.Define(collection with { Indexes = [.. collection.Indexes.Except(dropped)] });
        }

        return new BsonBuilder { { "nIndexesWas", collection.Indexes.Count }, { "ok", 1.0 } };
    }

    private static List<IndexState> FindDropped(CollectionState collection, BsonValue wanted) => wanted.Type switch
    {
        BsonType.String when wanted.AsString == "*" => [.. collection.Indexes.Skip(1)],
        BsonType.String => [FindByName(collection, wanted)],
        BsonType.Array => [.. wanted.AsArray.ToList().Select(name => FindByName(collection, name))],
        BsonType.Document => [FindByKeys(collection, wanted.AsDocument)],
        _ => throw new CommandException(ErrorCode.TypeMismatch, "an index is named by its name or its keys"),
    };

    private static IndexState FindByName(CollectionState collection, BsonValue name) => name.Type == BsonType.String
        ? collection.FindIndex(name.AsString)
            ?? throw new CommandException(ErrorCode.IndexNotFound, $"index not found with name [{name.AsString}]")
        : throw new CommandException(ErrorCode.TypeMismatch, "an index is named by a string");

    private static IndexState FindByKeys(CollectionState collection, BsonDocument keys) =>
        collection.Indexes.FirstOrDefault(index => IndexDefinition.HaveSameKeys(index.Definition.KeyPattern, keys))
        ?? throw new CommandException(ErrorCode.IndexNotFound, $"can't find index with key: {keys}");
}
