using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Connections;

/// <summary>How a connection is encrypted, and what must be proven by whom.</summary>
internal sealed record TlsSettings
{
    /// <summary>PEM file with who is trusted; null for those that the system trusts.</summary>
    public string? CAFile { get; init; }

    /// <summary>PEM file with this client's certificate and key; null for none.</summary>
    public string? CertificateKeyFile { get; init; }

    public string? CertificateKeyFilePassword { get; init; }

    public bool AllowsInvalidCertificates { get; init; }

    public bool AllowsInvalidHostnames { get; init; }

    public bool ChecksRevocation { get; init; } = true;

    /// <summary>What a connection string asks for; null for no encryption.</summary>
    /// <exception cref="MongoUsageException">It describes TLS but does not ask for it.</exception>
    public static TlsSettings? From(ConnectionString text)
    {
        var options = text.Options;
        if (!(options.Tls ?? text.IsSrv))
        {
            return (options.TlsCAFile ?? options.TlsCertificateKeyFile) is null
                ? null
                : throw new MongoUsageException(
                    "tlsCAFile and tlsCertificateKeyFile are of no use without tls=true: nothing would be encrypted.");
        }

        var isInsecure = options.TlsInsecure == true;
        return new TlsSettings
        {
            CAFile = options.TlsCAFile,
            CertificateKeyFile = options.TlsCertificateKeyFile,
            CertificateKeyFilePassword = options.TlsCertificateKeyFilePassword,
            AllowsInvalidCertificates = isInsecure || options.TlsAllowInvalidCertificates == true,
            AllowsInvalidHostnames = isInsecure || options.TlsAllowInvalidHostnames == true,
            ChecksRevocation = !isInsecure
                && options.TlsDisableCertificateRevocationCheck != true
                && options.TlsDisableOcspEndpointCheck != true,
        };
    }

    /// <summary>Prints no password.</summary>
    public override string ToString() => $"TLS, trusting {CAFile ?? "whom the system trusts"}";
}
