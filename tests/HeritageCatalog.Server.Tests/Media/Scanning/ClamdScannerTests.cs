using HeritageCatalog.Server.Media.Scanning;

namespace HeritageCatalog.Server.Tests.Media.Scanning;

public sealed class ClamdScannerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(1_000_000)]
    public async Task All_bytes_reach_the_scanner_and_its_OK_lets_them_pass(int length)
    {
        await using var clamd = new FakeClamd("stream: OK");
        var bytes = new byte[length];
        Random.Shared.NextBytes(bytes);

        var virus = await new ClamdScanner(clamd.Address, TimeProvider.System)
            .FindVirusAsync(new MemoryStream(bytes), Cancel);

        Assert.Null(virus);
        Assert.Equal(bytes, clamd.Received);
    }

    [Fact]
    public async Task A_virus_is_told_by_its_name()
    {
        await using var clamd = new FakeClamd("stream: Win.Test.EICAR_HDB-1 FOUND");

        var virus = await new ClamdScanner(clamd.Address, TimeProvider.System)
            .FindVirusAsync(new MemoryStream([1, 2, 3]), Cancel);

        Assert.Equal("Win.Test.EICAR_HDB-1", virus);
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("stream: Can't allocate memory ERROR")]
    [InlineData("UNKNOWN COMMAND")]
    [InlineData("")]
    public async Task Whatever_is_no_clear_verdict_lets_nothing_pass(string reply)
    {
        await using var clamd = new FakeClamd(reply);
        var scanner = new ClamdScanner(clamd.Address, TimeProvider.System);

        await Assert.ThrowsAsync<ScannerException>(() => scanner.FindVirusAsync(new MemoryStream([1]), Cancel));
    }

    [Theory]
    [InlineData("127.0.0.1:1")]
    [InlineData("/nowhere/clamd.sock")]
    public async Task A_scanner_that_is_not_there_lets_nothing_pass(string address)
    {
        var scanner = new ClamdScanner(address, TimeProvider.System);

        var problem = await Assert.ThrowsAsync<ScannerException>(
            () => scanner.FindVirusAsync(new MemoryStream([1]), Cancel));
        Assert.Contains(address, problem.Message);
    }
}
