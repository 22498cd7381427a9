using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Authentication;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.Mongo.Handshakes;

/// <summary>Introduces a new connection and logs its user in, in one round trip less where the server helps.</summary>
internal sealed class Handshake(ConnectionSettings settings)
{
    private readonly ScramKeyCache _keys = new();
    private readonly BsonDocument _metadata =
        ClientMetadata.Build(settings.AppName, Environment.GetEnvironmentVariable);

    /// <exception cref="MongoConnectionException">The connection broke.</exception>
    /// <exception cref="MongoServerException">The server refused.</exception>
    public async ValueTask RunAsync(
        WireConnection connection, bool isForMonitoring, CancellationToken cancellationToken)
    {
        var login = settings.Credential is { } credential && !isForMonitoring ? Login.Of(credential, _keys) : null;
        var added = BuildAdded(login, isForMonitoring);
        var reply = await AskAsync(connection, added, cancellationToken).ConfigureAwait(false);
        var hello = new HelloReply(reply);
        connection.Agree(hello, isForMonitoring ? null : settings.CompressionLevel);
        if (login is not null && !hello.IsArbiter)
        {
            await login.RunAsync(connection, hello, cancellationToken).ConfigureAwait(false);
        }
    }

    private BsonDocument BuildAdded(Login? login, bool isForMonitoring)
    {
        var builder = new BsonBuilder { { "client", _metadata } };
        builder.Add("compression", settings.CompressionLevel is null || isForMonitoring
            ? BsonArray.Empty
            : BsonArray.Create(CompressedMessage.Zlib));
        if (login is not null)
        {
            builder.AddIfPresent("saslSupportedMechs", login.AskedMechanisms);
            builder.AddIfPresent("speculativeAuthenticate", login.FirstStep);
        }

        return builder;
    }

    // Servers before 4.4.2 know the old name only.
    private static async ValueTask<BsonDocument> AskAsync(
        WireConnection connection, BsonDocument added, CancellationToken cancellationToken)
    {
        var hello = HelloCommand.Build(HelloCommand.Name, added);
        var reply = await connection.SendAsync(hello, cancellationToken).ConfigureAwait(false);
        var isUnknown = !reply["ok"u8].ToBoolean()
            && reply["code"u8].TryToInt64(out var code)
            && code == (long)MongoErrorCode.CommandNotFound;
        if (isUnknown)
        {
            hello = HelloCommand.Build(HelloCommand.LegacyName, added);
            reply = await connection.SendAsync(hello, cancellationToken).ConfigureAwait(false);
        }

        return ServerReply.Check(HelloCommand.Name, reply);
    }
}
