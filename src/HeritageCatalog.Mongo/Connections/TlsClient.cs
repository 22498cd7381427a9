using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Connections;

/// <summary>Encrypts connections; certificates are read once, when it is made.</summary>
internal sealed class TlsClient
{
    // Whoever issued the certificate is asked whether it is revoked, but not for long.
    private static readonly TimeSpan RevocationTimeout = TimeSpan.FromSeconds(3);

    private const X509VerificationFlags RevocationIsSoft = X509VerificationFlags.IgnoreEndRevocationUnknown
        | X509VerificationFlags.IgnoreCertificateAuthorityRevocationUnknown
        | X509VerificationFlags.IgnoreRootRevocationUnknown;

    private readonly TlsSettings _settings;
    private readonly X509Certificate2Collection? _trusted;
    private readonly SslStreamCertificateContext? _own;

    /// <exception cref="MongoUsageException">A file cannot be read or used.</exception>
    public TlsClient(TlsSettings settings)
    {
        _settings = settings;
        _trusted = settings.CAFile is null ? null : Load("tlsCAFile", settings.CAFile, LoadTrusted);
        _own = settings.CertificateKeyFile is null
            ? null
            : Load("tlsCertificateKeyFile", settings.CertificateKeyFile, LoadOwn);
    }

    /// <summary>Encrypts what goes over a stream, and checks who is at its other end.</summary>
    /// <exception cref="AuthenticationException">It is not who it should be.</exception>
    public async ValueTask<Stream> EncryptAsync(Stream stream, string host, CancellationToken cancellationToken)
    {
        var refusal = "";
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = host,
            ClientCertificateContext = _own,
            CertificateChainPolicy = CreatePolicy(),
            RemoteCertificateValidationCallback = (_, _, chain, errors) =>
                (refusal = FindRefusal(errors & ~Allowed(), chain, host)).Length == 0,
        };
        var encrypted = new SslStream(stream);
        try
        {
            await encrypted.AuthenticateAsClientAsync(options, cancellationToken).ConfigureAwait(false);
            return encrypted;
        }
        catch (Exception failure)
        {
            await encrypted.DisposeAsync().ConfigureAwait(false);
            if (refusal.Length > 0)
            {
                throw new AuthenticationException(refusal, failure);
            }

            if (failure is IOException)
            {
                throw new AuthenticationException("the server broke off; does it speak TLS?", failure);
            }

            throw;
        }
    }

    private static string FindRefusal(SslPolicyErrors errors, X509Chain? chain, string host)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return "the server shows no certificate";
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return $"the server's certificate is not for {host}";
        }

        return errors == SslPolicyErrors.None
            ? ""
            : "the server's certificate is not trusted: "
                + string.Join("; ", chain?.ChainStatus.Select(status => status.StatusInformation.Trim()) ?? []);
    }

    private SslPolicyErrors Allowed() =>
        (_settings.AllowsInvalidCertificates ? SslPolicyErrors.RemoteCertificateChainErrors : SslPolicyErrors.None)
        | (_settings.AllowsInvalidHostnames ? SslPolicyErrors.RemoteCertificateNameMismatch : SslPolicyErrors.None);

    private X509ChainPolicy CreatePolicy()
    {
        var policy = new X509ChainPolicy
        {
            RevocationMode = _settings.ChecksRevocation && !_settings.AllowsInvalidCertificates
                ? X509RevocationMode.Online
                : X509RevocationMode.NoCheck,
            RevocationFlag = X509RevocationFlag.ExcludeRoot,
            UrlRetrievalTimeout = RevocationTimeout,
            VerificationFlags = RevocationIsSoft,
        };
        if (_trusted is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(_trusted);
        }

        return policy;
    }

    private static T Load<T>(string option, string path, Func<string, T> load)
    {
        try
        {
            return load(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new MongoUsageException($"{option}: '{path}' cannot be used: {failure.Message}");
        }
    }

    private static X509Certificate2Collection LoadTrusted(string path)
    {
        var trusted = new X509Certificate2Collection();
        trusted.ImportFromPemFile(path);
        return trusted.Count > 0 ? trusted : throw new CryptographicException("there is no certificate in it.");
    }

    private SslStreamCertificateContext LoadOwn(string path)
    {
        using var read = _settings.CertificateKeyFilePassword is { } password
            ? X509Certificate2.CreateFromEncryptedPemFile(path, password, path)
            : X509Certificate2.CreateFromPemFile(path, path);

        // On Windows a key that was only read, not imported, cannot be used for TLS.
        var own = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), password: null);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(path);
        return SslStreamCertificateContext.Create(own, chain, offline: true);
    }
}
