using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.AspNetCore.Builder;

namespace HeritageCatalog.Server.Tests.Hosting;

/// <summary>The protocols of the server, over real sockets.</summary>
public sealed class ListeningTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private CatalogDatabase? _database;
    private WebApplication? _application;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await CatalogDatabase.OpenAsync(
        DataFolder.Open(Path.Combine(_folder.Path, "data")), TimeProvider.System, Cancel);

    [Fact]
    public async Task The_port_speaks_HTTP_1_and_the_other_one_HTTP_2_without_TLS()
    {
        var addresses = await StartAsync(new HeritageOptions { Port = 0, Http2Port = 0 });
        using var client = new HttpClient();

        using var first = await AskAsync(client, addresses[0], HttpVersion.Version11);
        using var second = await AskAsync(client, addresses[1], HttpVersion.Version20);

        Assert.Equal(HttpVersion.Version11, first.Version);
        Assert.Equal(HttpVersion.Version20, second.Version);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public async Task With_a_certificate_the_port_speaks_TLS_and_both_versions(int major, int minor)
    {
        var (file, thumbprint) = WriteCertificate();
        var addresses = await StartAsync(new HeritageOptions { Port = 0, Certificate = file });
        using var trusting = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == thumbprint,
        };
        using var client = new HttpClient(trusting);

        using var answer = await AskAsync(client, addresses[0], new Version(major, minor));

        Assert.StartsWith("https://", addresses[0]);
        Assert.Equal(new Version(major, minor), answer.Version);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_read_is_refused_by_the_name_of_its_key()
    {
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(
            () => StartAsync(new HeritageOptions { Port = 0, Certificate = "/nowhere/to/be/found.pem" }));

        Assert.Contains("HERITAGE_CERTIFICATE", refusal.Message);
    }

    public async ValueTask DisposeAsync()
    {
        await (_application?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _database!.DisposeAsync();
        _folder.Dispose();
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string address, Version version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/graphql")
        {
            Version = version,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = JsonContent.Create(new { query = "{ __typename }" }),
        };
        return client.SendAsync(request, Cancel);
    }

    private async Task<string[]> StartAsync(HeritageOptions options)
    {
        _application = HeritageApplication.Create(options, _database!.Database, TimeProvider.System);
        await _application.StartAsync(Cancel);
        return [.. _application.Urls];
    }

    private (string File, string Thumbprint) WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var file = Path.Combine(_folder.Path, "server.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        return (file, certificate.Thumbprint);
    }
}
