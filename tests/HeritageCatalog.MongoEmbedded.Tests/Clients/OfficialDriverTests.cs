namespace HeritageCatalog.MongoEmbedded.Tests.Clients;

/// <summary>
/// MongoDB's own driver for Node.js over the listener. The tests themselves are the script in tests/clients/mongodb;
/// here each of them is one row.
/// </summary>
public sealed class OfficialDriverTests(OfficialDriver driver) : IClassFixture<OfficialDriver>
{
    public static TheoryData<string> Behaviours => [.. OfficialDriver.TestNames()];

    [Theory, MemberData(nameof(Behaviours))]
    public async Task The_driver_works(string behaviour)
    {
        Assert.SkipUnless(
            OfficialDriver.IsInstalled, "The npm package mongodb is missing: run `npm ci` in tests/clients.");

        var results = await driver.ResultsAsync();

        Assert.True(results.TryGetValue(behaviour, out var message), "The script did not come to this test.");
        Assert.True(message is null, message);
    }
}
