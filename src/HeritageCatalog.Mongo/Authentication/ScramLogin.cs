using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Handshakes;

namespace HeritageCatalog.Mongo.Authentication;

/// <summary>Logs in by SCRAM, with SHA-256 unless the user has nothing but SHA-1.</summary>
internal sealed class ScramLogin(MongoCredential credential, ScramKeyCache keys, ScramHash hash, bool isAgreed) : Login
{
    private readonly ScramConversation _speculative = new(hash, credential, keys, ScramConversation.CreateNonce());

    public override BsonValue AskedMechanisms =>
        isAgreed ? default : BsonValue.From($"{credential.Source}.{credential.Username}");

    public override BsonDocument FirstStep =>
        new BsonBuilder { Start(hash, _speculative), { "db", credential.Source } };

    public override async ValueTask RunAsync(
        WireConnection connection, HelloReply hello, CancellationToken cancellationToken)
    {
        try
        {
            await ConverseAsync(connection, hello, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is ScramException
            or (InvalidOperationException and not MongoUsageException))
        {
            throw new MongoConnectionException(
                connection.Server, ConnectionFailure.NotConnected, $"logging in failed: {failure.Message}", failure);
        }
    }

    private async ValueTask ConverseAsync(
        WireConnection connection, HelloReply hello, CancellationToken cancellationToken)
    {
        var conversation = _speculative;
        BsonDocument reply;
        if (hello.SpeculativeAuthentication is { IsMissing: false } first)
        {
            reply = first.AsDocument;
        }
        else
        {
            var chosen = Choose(hello);
            conversation = new ScramConversation(chosen, credential, keys, ScramConversation.CreateNonce());
            var start = InDatabase(Start(chosen, conversation), credential.Source);
            reply = await AskAsync(connection, "saslStart", start, cancellationToken).ConfigureAwait(false);
        }

        var id = reply["conversationId"u8];
        reply = await ContinueAsync(
            connection, id, conversation.AnswerServerFirst(PayloadOf(reply)), cancellationToken).ConfigureAwait(false);
        conversation.CheckServerFinal(PayloadOf(reply));
        if (!reply["done"u8].ToBoolean())
        {
            reply = await ContinueAsync(connection, id, "", cancellationToken).ConfigureAwait(false);
        }

        if (!reply["done"u8].ToBoolean())
        {
            throw new ScramException("the server does not come to an end");
        }
    }

    private ScramHash Choose(HelloReply hello)
    {
        if (isAgreed)
        {
            return hash;
        }

        // Old servers do not tell, and have SHA-1 only.
        return hello.SaslMechanisms?.Contains(MechanismNames.ScramSha256) == true ? ScramHash.Sha256 : ScramHash.Sha1;
    }

    private ValueTask<BsonDocument> ContinueAsync(
        WireConnection connection, BsonValue id, string payload, CancellationToken cancellationToken)
    {
        var command = new BsonBuilder
        {
            { "saslContinue", 1 },
            { "conversationId", id },
            { "payload", Payload(payload) },
        };
        return AskAsync(connection, "saslContinue", InDatabase(command, credential.Source), cancellationToken);
    }

    private static BsonDocument Start(ScramHash hash, ScramConversation conversation) => new BsonBuilder
    {
        { "saslStart", 1 },
        { "mechanism", hash.Mechanism },
        { "payload", Payload(conversation.ClientFirst) },
        { "options", new BsonBuilder { { "skipEmptyExchange", true } } },
    };

    private static BsonValue Payload(string text) =>
        BsonValue.From(new BsonBinary(BsonBinary.GenericSubtype, Encoding.UTF8.GetBytes(text)));

    private static string PayloadOf(BsonDocument reply) =>
        Encoding.UTF8.GetString(reply["payload"u8].AsBinary.Bytes.Span);
}
