using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Handshakes;

namespace HeritageCatalog.Mongo.Authentication;

/// <summary>Logs in as the subject of the certificate that TLS has shown.</summary>
internal sealed class X509Login(MongoCredential credential) : Login
{
    public override BsonDocument FirstStep => new BsonBuilder { Command, { "db", credential.Source } };

    private BsonDocument Command
    {
        get
        {
            var builder = new BsonBuilder { { "authenticate", 1 }, { "mechanism", MechanismNames.X509 } };
            builder.AddIfPresent("user", credential.Username is { } user ? BsonValue.From(user) : default);
            return builder;
        }
    }

    public override async ValueTask RunAsync(
        WireConnection connection, HelloReply hello, CancellationToken cancellationToken)
    {
        if (hello.SpeculativeAuthentication.IsMissing)
        {
            var command = InDatabase(Command, credential.Source);
            await AskAsync(connection, "authenticate", command, cancellationToken).ConfigureAwait(false);
        }
    }
}
