using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Numbers;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>count</c>.</summary>
internal static class CountCommand
{
    public static Command Definition { get; } =
        Command.Immediate("count", new FieldSet("count", "query", "skip", "limit", "hint"), Run);

    private static BsonDocument Run(CommandContext context)
    {
        var arguments = context.Arguments;
        var limit = arguments["limit"u8].TryToInt64(out var number) ? Math.Abs(number) : 0;
        var query = new Query(FilterParser.Parse(arguments.GetDocument("query"u8)))
        {
            Skip = arguments.GetCount("skip"u8),
            Limit = limit,
            Hint = arguments["hint"u8],
            Watch = context.StartWatch(),
        };
        var count = query.Count(context.State.Find(context.Collection()));
        return new BsonBuilder { { "n", Arithmetics.ToSmallest(count) }, { "ok", 1.0 } };
    }
}
