using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Maintenance;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>validate</c>: reads every document of a collection in memory and derives the entries of all its indexes
/// anew. The file is checked when it is opened.</summary>
internal static class ValidateCommand
{
    public static Command Definition { get; } = Command.Immediate(
        "validate",
        new FieldSet("validate", "full", "repair", "metadata", "checkBSONConformance", "background"),
        Run);

    private static BsonDocument Run(CommandContext context)
    {
        if (context.Arguments.GetBoolean("repair"u8))
        {
            throw new CommandException(
                ErrorCode.InvalidOptions, "a collection cannot be repaired while it is being used");
        }

        var name = context.Collection();
        var collection = context.State.Find(name) ?? throw new CommandException(
            ErrorCode.NamespaceNotFound, $"Collection '{name}' does not exist to validate.");
        var found = CollectionValidator.Validate(collection, context.Cancellation);
        return Describe(collection, found);
    }

    private static BsonDocument Describe(CollectionState collection, CollectionFindings found)
    {
        var (keys, details) = (new BsonBuilder(), new BsonBuilder());
        foreach (var index in collection.Indexes)
        {
            keys.Add(index.Definition.Name, (long)index.Entries.Count);
            details.Add(
                index.Definition.Name,
                new BsonBuilder { { "valid", !found.BrokenIndexes.Contains(index.Definition.Name) } });
        }

        return new BsonBuilder
        {
            { "ns", collection.Name.ToString() },
            { "nInvalidDocuments", found.InvalidDocuments },
            { "nNonCompliantDocuments", 0L },
            { "nrecords", (long)collection.Records.Count },
            { "nIndexes", collection.Indexes.Count },
            { "keysPerIndex", keys },
            { "indexDetails", details },
            { "valid", found.Errors.Count == 0 },
            { "repaired", false },
            { "warnings", BsonValue.From(BsonArray.Empty) },
            { "errors", BsonValue.From(BsonArray.Create([.. found.Errors.Select(BsonValue.From)])) },
            { "ok", 1.0 },
        };
    }
}
