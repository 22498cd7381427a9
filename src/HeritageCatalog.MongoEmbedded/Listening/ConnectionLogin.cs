using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary>How far one connection has come with logging in ("Authentication").</summary>
internal sealed class ConnectionLogin(UserAccount? account)
{
    private const int ConversationId = 1;

    private ScramServer? _conversation;
    private Step _step;
    private bool _skipsEmptyExchange;

    private enum Step
    {
        None,
        Started,
        Proven,
    }

    public bool IsLoggedIn { get; private set; }

    /// <summary>Whether commands may run.</summary>
    public bool IsAllowed => account is null || IsLoggedIn;

    public string? UserName => IsLoggedIn ? account!.Name : null;

    /// <summary><c>saslStart</c>, or the same inside hello, where a refusal is no answer.</summary>
    public BsonDocument Start(BsonDocument command, string database)
    {
        _conversation = null;
        IsLoggedIn = false;
        var arguments = new Arguments("saslStart", command);
        var mechanism = arguments.RequireText("mechanism"u8);
        if (account is null || database != UserAccount.Database)
        {
            throw ScramServer.Refuse();
        }

        var credential = account.Find(mechanism) ?? throw new CommandException(
            ErrorCode.MechanismUnavailable, $"Received authentication for mechanism {mechanism} which is not enabled");
        _skipsEmptyExchange = arguments.GetDocument("options"u8)["skipEmptyExchange"u8].ToBoolean();
        var conversation = new ScramServer(account, credential);
        var answer = conversation.AnswerFirst(PayloadOf(arguments));
        _conversation = conversation;
        _step = Step.Started;
        return Reply(answer, isDone: false);
    }

    /// <summary><c>saslContinue</c>.</summary>
    public BsonDocument Continue(BsonDocument command)
    {
        var arguments = new Arguments("saslContinue", command);
        var conversation = _conversation;
        if (conversation is null || arguments.Require("conversationId"u8) != BsonValue.From(ConversationId))
        {
            _conversation = null;
            throw new CommandException(ErrorCode.ProtocolError, "No SASL session state found");
        }

        if (_step == Step.Proven)
        {
            return Finish("");
        }

        _conversation = null;
        var answer = conversation.AnswerFinal(PayloadOf(arguments));
        if (_skipsEmptyExchange)
        {
            return Finish(answer);
        }

        _conversation = conversation;
        _step = Step.Proven;
        return Reply(answer, isDone: false);
    }

    public void LogOut()
    {
        _conversation = null;
        IsLoggedIn = false;
    }

    private BsonDocument Finish(string answer)
    {
        _conversation = null;
        IsLoggedIn = true;
        return Reply(answer, isDone: true);
    }

    // Drivers send binary; some tools send the same bytes as Base64 text.
    private static string PayloadOf(Arguments arguments) => arguments.Require("payload"u8) switch
    {
        { Type: BsonType.Binary } value => Encoding.UTF8.GetString(value.AsBinary.Bytes.Span),
        _ => throw new CommandException(ErrorCode.TypeMismatch, "the payload has to be binary"),
    };

    private static BsonDocument Reply(string payload, bool isDone) => new BsonBuilder
    {
        { "conversationId", ConversationId },
        { "done", isDone },
        { "payload", BsonValue.From(new BsonBinary(BsonBinary.GenericSubtype, Encoding.UTF8.GetBytes(payload))) },
        { "ok", 1.0 },
    };
}
