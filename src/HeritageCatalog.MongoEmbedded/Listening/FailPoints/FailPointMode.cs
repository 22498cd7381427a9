using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Listening.FailPoints;

/// <summary>How many commands pass before some fail, and how many fail.</summary>
internal sealed record FailPointMode(long Skipped, long Times)
{
    private const long Always = long.MaxValue;

    public static FailPointMode Off { get; } = new(0, 0);

    public static FailPointMode Parse(BsonValue mode)
    {
        if (mode.Type == BsonType.String)
        {
            return mode.AsString switch
            {
                "off" => Off,
                "alwaysOn" => new FailPointMode(0, Always),
                var other => throw new CommandException(ErrorCode.BadValue, $"unknown mode: {other}"),
            };
        }

        var document = mode.Type == BsonType.Document ? mode.AsDocument : BsonDocument.Empty;
        if (document["times"u8].TryToInt64(out var times) && times >= 0)
        {
            return new FailPointMode(0, times);
        }

        return document["skip"u8].TryToInt64(out var skipped) && skipped >= 0
            ? new FailPointMode(skipped, Always)
            : throw new CommandException(ErrorCode.BadValue, "the mode is off, alwaysOn, times or skip");
    }

    /// <summary>Counts one command: whether it fails, and what holds for the next.</summary>
    public (bool IsOn, FailPointMode Next) Next()
    {
        if (Skipped > 0)
        {
            return (false, this with { Skipped = Skipped - 1 });
        }

        return Times switch
        {
            0 => (false, this),
            Always => (true, this),
            _ => (true, this with { Times = Times - 1 }),
        };
    }
}
