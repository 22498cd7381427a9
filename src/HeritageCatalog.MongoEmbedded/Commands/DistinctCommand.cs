using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Paths;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>distinct</c>: each value of a field once, the items of arrays singly.</summary>
internal static class DistinctCommand
{
    public static Command Definition { get; } =
        Command.Immediate("distinct", new FieldSet("distinct", "key", "query", "hint"), Run);

    private static BsonDocument Run(CommandContext context)
    {
        var arguments = context.Arguments;
        var values = new PathValues(FieldPath.Parse(arguments.RequireText("key"u8)));
        var query = new Query(FilterParser.Parse(arguments.GetDocument("query"u8)))
        {
            Hint = arguments["hint"u8], Watch = context.StartWatch(),
        };
        var distinct = new AddToSetAccumulator();
        foreach (var stored in query.Run(context.State.Find(context.Collection())))
        {
            values.Read(stored.Document).ForEach(distinct.Add);
        }

        using var writer = ReplyWriter.Start();
        writer.WriteValue("values"u8, distinct.Result);
        context.WriteSnapshotTime(writer);
        return ReplyWriter.End(writer);
    }
}
