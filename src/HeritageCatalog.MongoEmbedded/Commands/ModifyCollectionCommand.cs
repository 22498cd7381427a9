using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Indexes;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>collMod</c>: other options for a collection that exists, or for one of its indexes.</summary>
internal static class ModifyCollectionCommand
{
    public static Command Definition { get; } =
        new("collMod", new FieldSet("collMod", "changeStreamPreAndPostImages", "index"), context =>
    {
        var name = context.Collection();
        var hasImages = CollectionOptions.FindImages(context.Arguments);
        var index = context.Arguments.GetDocument("index"u8);
        return context.WriteAsync(session =>
        {
            var collection = session.Find(name)
                ?? throw new CommandException(ErrorCode.NamespaceNotFound, $"ns does not exist: {name}");
            var changed = collection with { HasImages = hasImages ?? collection.HasImages };
            var reply = ReplyWriter.Ok;
            if (!index.IsEmpty)
            {
                (changed, reply) = SetExpiry(changed, new Arguments("collMod.index", index));
            }

            if (changed != collection)
            {
                session.Define(changed);
            }

            return reply;
        });
    });

    private static (CollectionState Changed, BsonDocument Reply) SetExpiry(
        CollectionState collection, Arguments arguments)
    {
        arguments.RefuseUnknown(new FieldSet("name", "keyPattern", "expireAfterSeconds"));
        var index = collection.Indexes.FirstOrDefault(one => arguments["name"u8].IsMissing
                ? IndexDefinition.HaveSameKeys(one.Definition.KeyPattern, arguments.RequireDocument("keyPattern"u8))
                : one.Definition.Name == arguments.RequireText("name"u8))
            ?? throw new CommandException(ErrorCode.IndexNotFound, $"cannot find index {arguments.Document}");
        var definition = index.Definition;
        var seconds = IndexParser.ParseExpiry(arguments.Require("expireAfterSeconds"u8), definition.KeyPattern);
        var reply = new BsonBuilder();
        if (definition.Options.ExpireAfterSeconds is { } old)
        {
            reply.Add("expireAfterSeconds_old", (long)old);
        }

        reply.Add("expireAfterSeconds_new", (long)seconds);
        reply.Add("ok", 1.0);
        var replaced = index with { Definition = definition.WithExpiry(seconds) };
        return (
            collection with { Indexes = [.. collection.Indexes.Select(one => one == index ? replaced : one)] }, reply);
    }
}
