using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>create</c>: an empty collection; capped, time series and other kinds are refused.</summary>
internal static class CreateCommand
{
    public static Command Definition { get; } =
        new("create", new FieldSet("create", "changeStreamPreAndPostImages"), context =>
    {
        var name = context.Collection();
        var hasImages = CollectionOptions.FindImages(context.Arguments) ?? false;
        return context.WriteAsync(session =>
        {
            if (session.Find(name) is not null)
            {
                throw new CommandException(ErrorCode.NamespaceExists, $"Collection {name} already exists.");
            }

            session.Create(name, hasImages);
            return ReplyWriter.Ok;
        });
    });
}
