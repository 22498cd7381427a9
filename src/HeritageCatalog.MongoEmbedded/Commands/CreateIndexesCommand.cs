using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Indexes;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>createIndexes</c>: all of them, or on a refusal none.</summary>
internal static class CreateIndexesCommand
{
    private const int MostIndexes = 64;

    public static Command Definition { get; } =
        new("createIndexes", new FieldSet("createIndexes", "indexes", "commitQuorum"), RunAsync);

    private static ValueTask<BsonDocument> RunAsync(CommandContext context)
    {
        var name = context.Collection();
        var wanted = new List<IndexDefinition>();
        foreach (var specification in context.Arguments.RequireArray("indexes"u8))
        {
            wanted.Add(IndexParser.Parse(specification));
        }

        if (wanted.Count == 0)
        {
            throw new CommandException(ErrorCode.BadValue, "Must specify at least one index to create");
        }

        return context.WriteAsync(session => Create(session, name, wanted));
    }

    private static BsonDocument Create(WriteSession session, Namespace name, List<IndexDefinition> wanted)
    {
        var existing = session.Find(name);
        var collection = existing ?? session.Create(name);
        var before = collection.Indexes.Count;
        foreach (var definition in wanted)
        {
            if (!IsThere(collection, definition))
            {
                var built = IndexBuilder.Build(collection, definition);
                collection = collection with { Indexes = [.. collection.Indexes, built] };
            }
        }

        if (collection.Indexes.Count > MostIndexes)
        {
            throw new CommandException(
                ErrorCode.CannotCreateIndex, $"add index fails, too many indexes for {name}; at most {MostIndexes}");
        }

        var isChanged = collection.Indexes.Count > before;
        if (isChanged)
        {
            session.Define(collection);
        }

        return Reply(existing is null, before, collection.Indexes.Count, isChanged);
    }

    /// <summary>
    /// Says whether the very index exists; refuses one that is there under another name or with other options.
    /// </summary>
    private static bool IsThere(CollectionState collection, IndexDefinition wanted)
    {
        foreach (var index in collection.Indexes)
        {
            var present = index.Definition;
            var hasSameKeys = IndexDefinition.HaveSameKeys(present.KeyPattern, wanted.KeyPattern);
            if (present.Name == wanted.Name && !(hasSameKeys && present.HasSameOptions(wanted)))
            {
                throw new CommandException(
                    ErrorCode.IndexKeySpecsConflict,
                    "An existing index has the same name as the requested index. Requested index: "
                    + $"{wanted.Describe()}, existing index: {present.Describe()}");
            }

            if (hasSameKeys && present.Name != wanted.Name)
            {
                throw new CommandException(
                    ErrorCode.IndexOptionsConflict, $"Index already exists with a different name: {present.Name}");
            }

            if (hasSameKeys)
            {
                return true;
            }
        }

        return false;
    }

    private static BsonDocument Reply(bool isNew, int before, int after, bool isChanged)
    {
        using var writer = ReplyWriter.Start();
        writer.WriteInt32("numIndexesBefore"u8, before);
        writer.WriteInt32("numIndexesAfter"u8, after);
        writer.WriteBoolean("createdCollectionAutomatically"u8, isNew);
        if (!isChanged)
        {
            writer.WriteString("note"u8, "all indexes already exist"u8);
        }

        return ReplyWriter.End(writer);
    }
}
