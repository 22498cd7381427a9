using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HeritageCatalog.Mongo.Tests.Servers;

/// <summary>An authority of the test's own, and certificates that it issues, as PEM files in a folder of their own.
/// </summary>
internal sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("mongo-tls-").FullName;
    private readonly X509Certificate2 _authority = CreateAuthority();

    /// <summary>Path of the authority's certificate.</summary>
    public string AuthorityFile => Write("ca.pem", _authority.ExportCertificatePem());

    public void Dispose()
    {
        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Issues a certificate with its key for a name of a host or a person.</summary>
    /// <param name="name">The name.</param>
    /// <param name="revocationList">Where to ask whether it has been revoked; null for nowhere.</param>
    public X509Certificate2 Issue(string name, string? revocationList = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(name, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        if (revocationList is not null)
        {
            request.CertificateExtensions.Add(
                CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([revocationList]));
        }

        using var issued = request.Create(_authority, From, Until.AddDays(-1), RandomNumberGenerator.GetBytes(8));
        using var withKey = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Issues a certificate and writes it with its key to a file.</summary>
    public string IssueFile(string name, string? password = null)
    {
        using var issued = Issue(name);
        using var key = issued.GetECDsaPrivateKey()!;
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000);
        using var copy = ECDsa.Create();
        copy.ImportParameters(Exported(key));
        var pem = password is null
            ? copy.ExportPkcs8PrivateKeyPem()
            : copy.ExportEncryptedPkcs8PrivateKeyPem(password, parameters);
        return Write($"{name}.pem", issued.ExportCertificatePem() + "\n" + pem + "\n");
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static ECParameters Exported(ECDsa key) => key.ExportParameters(includePrivateParameters: true);

    private static X509Certificate2 CreateAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Authority of the test", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        return request.CreateSelfSigned(From, Until);
    }
}
