using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>collMod</c>: other options for a collection that exists.</summary>
internal static class ModifyCollectionCommand
{
    public static Command Definition { get; } =
        new("collMod", new FieldSet("collMod", "changeStreamPreAndPostImages"), context =>
    {
        var name = context.Collection();
        var hasImages = CollectionOptions.FindImages(context.Arguments);
        return context.WriteAsync(session =>
        {
            var collection = session.Find(name)
                ?? throw new CommandException(ErrorCode.NamespaceNotFound, $"ns does not exist: {name}");
            if (hasImages is { } wanted && wanted != collection.HasImages)
            {
                session.Define(collection with { HasImages = wanted });
            }

            return ReplyWriter.Ok;
        });
    });
}
