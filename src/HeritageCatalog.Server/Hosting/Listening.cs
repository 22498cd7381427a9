using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Where the server can be reached, and by which protocols.</summary>
internal static class Listening
{
    /// <exception cref="StartRefusedException">The certificate cannot be read.</exception>
    public static void Configure(KestrelServerOptions kestrel, HeritageOptions options)
    {
        kestrel.AddServerHeader = false;
        var address = IPAddress.Parse(options.Host);
        var certificate = options.Certificate is { } file ? ReadCertificate(file) : null;
        kestrel.Listen(address, options.Port, endpoint =>
        {
            if (certificate is not null)
            {
                endpoint.UseHttps(certificate, https => https.ServerCertificateChain = ReadChain(options.Certificate!));
            }
        });
        if (options.Http2Port is { } port)
        {
            kestrel.Listen(address, port, static endpoint => endpoint.Protocols = HttpProtocols.Http2);
        }
    }

    // What stands between the certificate and an authority that clients know is in the same file.
    private static X509Certificate2Collection ReadChain(string file)
    {
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(file);
        return chain;
    }

    private static X509Certificate2 ReadCertificate(string file)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(file);
        }
        catch (Exception problem)
            when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"HERITAGE_CERTIFICATE is '{file}': {problem.Message}", problem);
        }
    }
}
