using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Listening.FailPoints;

/// <summary>The failures that tests of clients have asked for; <c>failCommand</c> is the only kind there is.</summary>
internal sealed class FailPointTable
{
    private readonly Lock _lock = new();
    private FailCommand? _failCommand;
    private FailPointMode _mode = FailPointMode.Off;

    /// <summary><c>configureFailPoint</c>.</summary>
    public BsonDocument Configure(BsonDocument command)
    {
        var arguments = new Arguments("configureFailPoint", command);
        if (arguments.RequireText("configureFailPoint"u8) is not "failCommand" and var other)
        {
            throw new CommandException(ErrorCode.FailPointSetFailed, $"{other} not found");
        }

        var mode = FailPointMode.Parse(arguments.Require("mode"u8));
        var failCommand = FailCommand.Parse(arguments.GetDocument("data"u8));
        lock (_lock)
        {
            _mode = mode;
            _failCommand = failCommand;
        }

        return ReplyWriter.Ok;
    }

    /// <summary>What is to go wrong with a command that has come; null for nothing.</summary>
    public FailCommand? Take(string commandName, string? applicationName)
    {
        lock (_lock)
        {
            if (_failCommand is not { } fail || !fail.IsMeant(commandName, applicationName))
            {
                return null;
            }

            (var isOn, _mode) = _mode.Next();
            return isOn ? fail : null;
        }
    }
}
