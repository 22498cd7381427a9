using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.Mongo.Connections;

/// <summary>How connections are made, with the defaults put in.</summary>
internal sealed record ConnectionSettings
{
    // After "URI Options".
    private static readonly TimeSpan DefaultConnectTimeout = TimeSpan.FromSeconds(10);

    public string? AppName { get; init; }

    /// <summary>Null for nobody.</summary>
    public MongoCredential? Credential { get; init; }

    /// <summary>For making a connection, from looking up the host to being logged in; null for any time.</summary>
    public TimeSpan? ConnectTimeout { get; init; } = DefaultConnectTimeout;

    /// <summary>For each reply; null for any time.</summary>
    public TimeSpan? SocketTimeout { get; init; }

    /// <summary>Null for no encryption.</summary>
    public TlsSettings? Tls { get; init; }

    /// <summary>Of zlib; null not to offer compression.</summary>
    public int? CompressionLevel { get; init; }

    /// <exception cref="MongoUsageException">The connection string asks for what this client cannot do.</exception>
    public static ConnectionSettings From(ConnectionString text)
    {
        var options = text.Options;
        CheckSupported(options, text.Credential);
        return new ConnectionSettings
        {
            AppName = options.AppName,
            Credential = text.Credential,
            ConnectTimeout = options.ConnectTimeout is { } limit ? NullIfZero(limit) : DefaultConnectTimeout,
            SocketTimeout = options.SocketTimeout is { } socketLimit ? NullIfZero(socketLimit) : null,
            Tls = TlsSettings.From(text),
            CompressionLevel = options.Compressors?.Contains(CompressedMessage.Zlib) == true
                ? options.ZlibCompressionLevel ?? -1
                : null,
        };
    }

    private static void CheckSupported(UriOptions options, MongoCredential? credential)
    {
        if (options.LoadBalanced == true)
        {
            throw new MongoUsageException("loadBalanced=true is not supported: name the servers themselves.");
        }

        if (options.ProxyHost is not null)
        {
            throw new MongoUsageException("proxyHost is not supported: the servers must be reached directly.");
        }

        if (credential?.Mechanism is MechanismNames.Gssapi or MechanismNames.Aws or MechanismNames.Oidc
            or MechanismNames.Plain)
        {
            throw new MongoUsageException($"authMechanism={credential.Mechanism} is not supported: this client knows "
                + "SCRAM-SHA-256, SCRAM-SHA-1 and MONGODB-X509.");
        }
    }

    private static TimeSpan? NullIfZero(TimeSpan time) => time == TimeSpan.Zero ? null : time;
}
