using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>getMore</c>: the next batch of a cursor.</summary>
internal static class GetMoreCommand
{
    public static Command Definition { get; } =
        Command.Immediate("getMore", new FieldSet("getMore", "collection", "batchSize"), Run);

    private static BsonDocument Run(CommandContext context)
    {
        var arguments = context.Arguments;
        if (arguments["getMore"u8] is not { Type: BsonType.Int64 } id)
        {
            throw new CommandException(ErrorCode.TypeMismatch, "BSON field 'getMore.getMore' is not a 64-bit integer");
        }

        var collection = arguments.RequireText("collection"u8);
        var batchSize = arguments.GetCount("batchSize"u8);
        var cursor = context.Cursors.Take(id.AsInt64);
        if (cursor.Collection.Database != context.Database || cursor.Collection.Collection != collection)
        {
            context.Cursors.Keep(cursor, id.AsInt64);
            throw new CommandException(
                ErrorCode.Unauthorized,
                $"Requested getMore on namespace '{context.Database}.{collection}', but cursor belongs to a different "
                + $"namespace {cursor.Collection}");
        }

        context.Set(cursor.Watch);
        return CursorReply.Next(context, cursor, id.AsInt64, batchSize);
    }
}
