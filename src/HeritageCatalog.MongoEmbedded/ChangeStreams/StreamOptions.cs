using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;

namespace HeritageCatalog.MongoEmbedded.ChangeStreams;

/// <summary>The operand of <c>$changeStream</c>.</summary>
internal sealed record StreamOptions
{
    private const string Stage = "$changeStream";

    private static readonly FieldSet Fields = new(
        "fullDocument", "fullDocumentBeforeChange", "resumeAfter", "startAfter", "startAtOperationTime",
        "allChangesForCluster", "showExpandedEvents");

    public ImageMode FullDocument { get; private init; }

    public ImageMode Before { get; private init; }

    /// <summary>Where to begin; null for now.</summary>
    public LogPosition? Start { get; private init; }

    public bool IsForCluster { get; private init; }

    /// <summary>Whether new collections are told of as well.</summary>
    public bool IsExpanded { get; private init; }

    public static StreamOptions Parse(BsonValue operand)
    {
        if (operand.Type != BsonType.Document)
        {
            throw new CommandException(
                ErrorCode.Location50808, "the $changeStream stage specification must be an object");
        }

        var arguments = new Arguments(Stage, operand.AsDocument);
        arguments.RefuseUnknown(Fields);
        return new StreamOptions
        {
            FullDocument = ParseMode(arguments, "fullDocument"u8, "default", mayLookUp: true),
            Before = ParseMode(arguments, "fullDocumentBeforeChange"u8, "off", mayLookUp: false),
            Start = ParseStart(arguments),
            IsForCluster = arguments.GetBoolean("allChangesForCluster"u8),
            IsExpanded = arguments.GetBoolean("showExpandedEvents"u8),
        };
    }

    private static ImageMode ParseMode(Arguments arguments, ReadOnlySpan<byte> field, string none, bool mayLookUp)
    {
        if (arguments[field].IsMissing)
        {
            return ImageMode.None;
        }

        var mode = arguments.RequireText(field);
        return mode switch
        {
            _ when mode == none => ImageMode.None,
            "updateLookup" when mayLookUp => ImageMode.Lookup,
            "whenAvailable" => ImageMode.WhenAvailable,
            "required" => ImageMode.Required,
            _ => throw new CommandException(
                ErrorCode.BadValue,
                $"Enumeration value '{mode}' for field '{Stage}.{System.Text.Encoding.UTF8.GetString(field)}' is not a "
                + "valid value."),
        };
    }

    private static LogPosition? ParseStart(Arguments arguments)
    {
        var resume = arguments["resumeAfter"u8];
        var start = arguments["startAfter"u8];
        var time = arguments["startAtOperationTime"u8];
        if (new[] { resume, start, time }.Count(option => !option.IsMissing) > 1)
        {
            throw new CommandException(
                ErrorCode.Location50674, "Only one type of resume option is allowed, but multiple were found.");
        }

        if (!time.IsMissing)
        {
            return time.Type == BsonType.Timestamp
                ? LogPosition.Before(time.AsTimestamp)
                : throw new CommandException(ErrorCode.TypeMismatch, "startAtOperationTime must be a timestamp");
        }

        return resume.IsMissing ? ParseStartAfter(start) : ParseResumeAfter(resume);
    }

    private static LogPosition? ParseStartAfter(BsonValue token) => token.IsMissing ? null : ResumeToken.Read(token);

    private static LogPosition ParseResumeAfter(BsonValue token)
    {
        var position = ResumeToken.Read(token);
        return position.IsInvalidate
            ? throw new CommandException(
                ErrorCode.InvalidResumeToken,
                "Attempting to resume a change stream using 'resumeAfter' is not allowed from an invalidate "
                + "notification.")
            : position;
    }
}
