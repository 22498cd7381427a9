using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>listIndexes</c>.</summary>
internal static class ListIndexesCommand
{
    public static Command Definition { get; } = Command.Immediate(
        "listIndexes", new FieldSet("listIndexes", "cursor"), context =>
        {
            var name = context.Collection();
            var collection = context.State.Find(name)
                ?? throw new CommandException(ErrorCode.NamespaceNotFound, $"ns does not exist: {name}");
            return CursorReply.Whole(context, name, collection.Indexes.Select(index => index.Definition.Describe()));
        });
}
