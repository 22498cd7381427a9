using System.Net;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary>Answers the commands of one connection: some by itself, the others by the engine.</summary>
internal sealed class ConnectionCommands
{
    private static readonly HashSet<string> AllowedToAll = ["ping", "buildInfo", "buildinfo", "endSessions"];

    private readonly ListenerContext _context;
    private readonly IServerConnection _engine;
    private readonly ConnectionLogin _login;
    private readonly EndPoint _client;

    public ConnectionCommands(ListenerContext context, int number, EndPoint local, EndPoint client)
    {
        _context = context;
        _client = client;
        _engine = context.Server.ConnectClient(local.ToString());
        _login = new ConnectionLogin(context.Account);
        Hello = new ConnectionHello(context, _engine, _login, number);
    }

    public ConnectionHello Hello { get; }

    /// <summary>Whether whoever is connected may send large messages.</summary>
    public bool IsTrusted => _login.IsAllowed;

    /// <returns>The reply; null to close the connection without one.</returns>
    public async ValueTask<BsonDocument?> AnswerAsync(
        ClientRequest request, CancellationToken stopping, CancellationToken aborting)
    {
        try
        {
            var name = request.Name;
            if (FindRefusal(name, request) is { } refusal)
            {
                throw refusal;
            }

            if (_context.FailPoints.Take(name, request.Command, Hello.ApplicationName) is not { } fail)
            {
                return await RunAsync(name, request.Command, stopping, aborting).ConfigureAwait(false);
            }

            await Task.Delay(fail.Delay, _context.Time, aborting).ConfigureAwait(false);
            if (fail.ClosesConnection)
            {
                if (fail is { IsForNumbered: true, Code: null })
                {
                    await RunAsync(name, request.Command, stopping, aborting).ConfigureAwait(false);
                }

                return null;
            }

            return fail.Code is not null
                ? fail.Refuse(request.Command)
                : fail.Complete(
                    request.Command, await RunAsync(name, request.Command, stopping, aborting).ConfigureAwait(false));
        }
        catch (CommandException failure)
        {
            return ReplyWriter.Failure(failure);
        }
    }

    private CommandException? FindRefusal(string name, ClientRequest request)
    {
        var isHello = ConnectionHello.IsHello(name);
        if (request.IsQuery && !isHello)
        {
            return new CommandException(
                ErrorCode.UnsupportedOpQueryCommand,
                $"Unsupported OP_QUERY command: {name}. The client driver may require an upgrade.");
        }

        if (!Hello.IsDone && !isHello)
        {
            return new CommandException(ErrorCode.Unauthorized, $"{name} came before hello");
        }

        return isHello || _login.IsAllowed || AllowedToAll.Contains(name) || IsOfLogin(name)
            ? null
            : new CommandException(ErrorCode.Unauthorized, $"Command {name} requires authentication");
    }

    private static bool IsOfLogin(string name) =>
        name is "saslStart" or "saslContinue" or "logout" or "connectionStatus";

    private ValueTask<BsonDocument> RunAsync(
        string name, BsonDocument command, CancellationToken stopping, CancellationToken aborting)
    {
        switch (name)
        {
            case "hello" or "isMaster" or "ismaster":
                return Hello.AnswerAsync(WithDatabase(command), stopping);
            case "saslStart":
                return ValueTask.FromResult(_login.Start(command, DatabaseOf(command)));
            case "saslContinue":
                return ValueTask.FromResult(_login.Continue(command));
            case "logout":
                _login.LogOut();
                return ValueTask.FromResult(ReplyWriter.Ok);
            case "connectionStatus":
                return ValueTask.FromResult(TellStatus());
            case "usersInfo":
                return ValueTask.FromResult(UserList.Describe(_context.Account, command));
            case "whatsmyuri":
                return ValueTask.FromResult<BsonDocument>(
                    new BsonBuilder { { "you", _client.ToString() }, { "ok", 1.0 } });
            case "configureFailPoint" when _context.Options.AllowsFailPoints:
                return ValueTask.FromResult(_context.FailPoints.Configure(command));
            default:
                return _engine.SendAsync(command, aborting);
        }
    }

    private BsonDocument TellStatus()
    {
        BsonArray users = _login.UserName is { } name
            ? [new BsonBuilder { { "user", name }, { "db", UserAccount.Database } }]
            : BsonArray.Empty;
        BsonArray roles = users.IsEmpty
            ? BsonArray.Empty
            : [new BsonBuilder { { "role", "root" }, { "db", UserAccount.Database } }];
        return new BsonBuilder
        {
            {
                "authInfo",
                new BsonBuilder
                {
                    { "authenticatedUsers", BsonValue.From(users) },
                    { "authenticatedUserRoles", BsonValue.From(roles) },
                    { "authenticatedUserPrivileges", BsonValue.From(BsonArray.Empty) },
                }
            },
            { "ok", 1.0 },
        };
    }

    private static string DatabaseOf(BsonDocument command) =>
        command["$db"u8] is { Type: BsonType.String } name ? name.AsString : "";

    // The old form has the database beside the command, and for hello it is always the same.
    private static BsonDocument WithDatabase(BsonDocument command) =>
        command.Contains("$db") ? command : new BsonBuilder { command, { "$db", UserAccount.Database } };
}
