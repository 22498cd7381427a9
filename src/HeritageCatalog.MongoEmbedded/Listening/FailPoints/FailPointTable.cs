using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Listening.FailPoints;

/// <summary>The failures that tests of clients have asked for: one kind at a time.</summary>
internal sealed class FailPointTable
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _done = [];
    private FailCommand? _failCommand;
    private FailPointMode _mode = FailPointMode.Off;

    /// <summary><c>configureFailPoint</c>.</summary>
    public BsonDocument Configure(BsonDocument command)
    {
        var arguments = new Arguments("configureFailPoint", command);
        var mode = FailPointMode.Parse(arguments.Require("mode"u8));
        var data = arguments.GetDocument("data"u8);
        var failCommand = arguments.RequireText("configureFailPoint"u8) switch
        {
            "failCommand" => FailCommand.Parse(data),
            "failGetMoreAfterCursorCheckout" => FailCommand.Parse(data) with
            {
                Commands = ["getMore"], IsForCursors = true,
            },
            "onPrimaryTransactionalWrite" => FailCommand.ParseNumberedWrite(data),
            var other => throw new CommandException(ErrorCode.FailPointSetFailed, $"{other} not found"),
        };
        lock (_lock)
        {
            _mode = mode;
            _failCommand = failCommand;
            _done.Clear();
        }

        return ReplyWriter.Ok;
    }

    /// <summary>What is to go wrong with a command that has come; null for nothing.</summary>
    public FailCommand? Take(string commandName, BsonDocument command, string? applicationName)
    {
        lock (_lock)
        {
            if (_failCommand is not { } fail || !fail.IsMeant(commandName, command, applicationName))
            {
                return null;
            }

            // What is done is not done again when it comes once more, so that nothing can fail then.
            var number = fail is { IsForNumbered: true, Code: null } ? NumberOf(command) : null;
            if (number is not null && _done.Contains(number))
            {
                return null;
            }

            (var isOn, _mode) = _mode.Next();
            if (isOn && number is not null)
            {
                _done.Add(number);
            }

            return isOn ? fail : null;
        }
    }

    private static string NumberOf(BsonDocument command) => $"{command["lsid"u8]} {command["txnNumber"u8]}";
}
