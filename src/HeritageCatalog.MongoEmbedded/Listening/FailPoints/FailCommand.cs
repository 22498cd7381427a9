using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.MongoEmbedded.Commands;

namespace HeritageCatalog.MongoEmbedded.Listening.FailPoints;

/// <summary>How commands go wrong, as the fail point <c>failCommand</c> says.</summary>
internal sealed record FailCommand
{
    private const string RetryableWrite = "RetryableWriteError";

    public required HashSet<string> Commands { get; init; }

    public string? ApplicationName { get; init; }

    public int? Code { get; init; }

    public bool ClosesConnection { get; init; }

    /// <summary>Only numbered commands, which are done before the connection is closed.</summary>
    public bool IsForNumbered { get; init; }

    /// <summary>Fails inside of a cursor, where a server knows whether a stream of changes may go on.</summary>
    public bool IsForCursors { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>Labels in place of those that follow from the code; null to leave those.</summary>
    public BsonArray? Labels { get; init; }

    /// <summary>Reported beside the result of a command that has run; missing for none.</summary>
    public BsonValue WriteConcernError { get; init; }

    public static FailCommand Parse(BsonDocument data)
    {
        var commands = data["failCommands"u8] is { Type: BsonType.Array } names ? names.AsArray.ToList() : [];
        var isBlocking = !data["blockConnection"u8].IsMissing && data["blockConnection"u8].ToBoolean();
        return new FailCommand
        {
            Commands = [.. commands.Select(name => name.AsString)],
            ApplicationName = data["appName"u8] is { Type: BsonType.String } name ? name.AsString : null,
            Code = data["errorCode"u8].TryToInt64(out var code) ? (int)code : null,
            ClosesConnection = !data["closeConnection"u8].IsMissing && data["closeConnection"u8].ToBoolean(),
            Delay = isBlocking && data["blockTimeMS"u8].TryToInt64(out var milliseconds)
                ? TimeSpan.FromMilliseconds(milliseconds)
                : TimeSpan.Zero,
            Labels = data["errorLabels"u8] is { Type: BsonType.Array } labels ? labels.AsArray : null,
            WriteConcernError = data["writeConcernError"u8],
        };
    }

    /// <summary>The data of <c>onPrimaryTransactionalWrite</c>.</summary>
    public static FailCommand ParseNumberedWrite(BsonDocument data) => new()
    {
        Commands = ["insert", "update", "delete", "findAndModify"],
        IsForNumbered = true,
        Code = data["failBeforeCommitExceptionCode"u8].TryToInt64(out var code) ? (int)code : null,
        ClosesConnection = data["closeConnection"u8].IsMissing || data["closeConnection"u8].ToBoolean(),
    };

    public bool IsMeant(string commandName, BsonDocument command, string? applicationName) =>
        Commands.Contains(commandName)
        && (!IsForNumbered || !command["txnNumber"u8].IsMissing)
        && (ApplicationName is null || ApplicationName == applicationName);

    /// <summary>The reply of a command that has not run.</summary>
    public BsonDocument Refuse(BsonDocument command)
    {
        var code = Code!.Value;
        var name = ((MongoErrorCode)code).ToString();
        var reply = new BsonBuilder
        {
            { "ok", 0.0 },
            { "errmsg", "Failing command via 'failCommand' failpoint" },
            { "code", code },
            { "codeName", char.IsAsciiLetter(name[0]) ? name : $"Location{name}" },
        };
        AddLabels(reply, command, code, isRefused: true);
        return reply;
    }

    /// <summary>The reply of a command that has run, with what is to be reported beside it.</summary>
    public BsonDocument Complete(BsonDocument command, BsonDocument reply)
    {
        if (WriteConcernError.Type != BsonType.Document)
        {
            return reply;
        }

        var more = new BsonBuilder { { "writeConcernError", WriteConcernError } };
        var code = WriteConcernError.AsDocument["code"u8].TryToInt64(out var number) ? (int)number : 0;
        AddLabels(more, command, code, isRefused: false);
        return ReplyWriter.Append(reply, more);
    }

    // What a server adds by itself, unless the test says what to add.
    private void AddLabels(BsonBuilder reply, BsonDocument command, int code, bool isRefused)
    {
        if (Labels is { } given)
        {
            reply.AddIfPresent("errorLabels", given.IsEmpty ? default : BsonValue.From(given));
            return;
        }

        var isInTransaction = !command["autocommit"u8].IsMissing;
        var isEnd = command.Contains("commitTransaction") || command.Contains("abortTransaction");
        var isNumbered = !command["txnNumber"u8].IsMissing;
        if (isRefused && isInTransaction && IsTransient(code, isEnd))
        {
            reply.Add("errorLabels", [ErrorLabels.TransientTransaction]);
        }
        else if (isRefused && IsForCursors && IsResumable(code))
        {
            reply.Add("errorLabels", ["ResumableChangeStreamError"]);
        }
        else if (isNumbered && (!isInTransaction || isEnd) && IsPassing(code))
        {
            reply.Add("errorLabels", [RetryableWrite]);
        }
    }

    private static bool IsTransient(int code, bool isEnd) =>
        code is 112 or 24 or 246 or 267 or (int)MongoErrorCode.NoSuchTransaction || (!isEnd && IsPassing(code));

    // MongoDB specifications, "Change Streams", the codes of which a stream may go on.
    private static bool IsResumable(int code) => code is 63 or 133 or 150 or 234 or 13388 || IsPassing(code);

    private static bool IsPassing(int code) => (MongoErrorCode)code is
        MongoErrorCode.HostUnreachable or MongoErrorCode.HostNotFound or MongoErrorCode.NetworkTimeout
        or MongoErrorCode.ShutdownInProgress or MongoErrorCode.PrimarySteppedDown or MongoErrorCode.ExceededTimeLimit
        or MongoErrorCode.SocketException or MongoErrorCode.NotWritablePrimary or MongoErrorCode.InterruptedAtShutdown
        or MongoErrorCode.InterruptedDueToReplStateChange or MongoErrorCode.NotPrimaryNoSecondaryOk
        or MongoErrorCode.NotPrimaryOrSecondary;
}
