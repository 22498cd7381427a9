using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Handshakes;

namespace HeritageCatalog.Mongo.Authentication;

/// <summary>Logs one connection in ("Authentication").</summary>
internal abstract class Login
{
    /// <summary>What hello asks, to learn which mechanisms the user has; missing when that is settled.</summary>
    public virtual BsonValue AskedMechanisms => default;

    /// <summary>The first step, sent along with hello; a server that does not know of it ignores it.</summary>
    public abstract BsonDocument FirstStep { get; }

    public static Login Of(MongoCredential credential, ScramKeyCache keys) => credential.Mechanism switch
    {
        MechanismNames.X509 => new X509Login(credential),
        MechanismNames.ScramSha1 => new ScramLogin(credential, keys, ScramHash.Sha1, isAgreed: true),
        MechanismNames.ScramSha256 => new ScramLogin(credential, keys, ScramHash.Sha256, isAgreed: true),
        _ => new ScramLogin(credential, keys, ScramHash.Sha256, isAgreed: false),
    };

    /// <summary>Takes the steps that are left.</summary>
    /// <exception cref="MongoServerException">The server refused.</exception>
    /// <exception cref="MongoConnectionException">The connection broke, or the server is not trusted.</exception>
    public abstract ValueTask RunAsync(
        WireConnection connection, HelloReply hello, CancellationToken cancellationToken);

    protected static BsonDocument InDatabase(BsonDocument command, string database) =>
        new BsonBuilder { command, { "$db", database } };

    protected static async ValueTask<BsonDocument> AskAsync(
        WireConnection connection, string name, BsonDocument command, CancellationToken cancellationToken) =>
        ServerReply.Check(name, await connection.SendAsync(command, cancellationToken).ConfigureAwait(false));
}
