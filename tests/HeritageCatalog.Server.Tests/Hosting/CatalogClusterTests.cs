using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.Tests.Hosting;

public sealed class CatalogClusterTests
{
    // Nobody may listen on port 1 without being root, and root does not.
    private const string Nowhere = "127.0.0.1:1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cluster_out_of_reach_is_told_in_one_line_without_the_password()
    {
        var message = await RefusalAsync($"mongodb://clerk:hunter2@{Nowhere}/archive?serverSelectionTimeoutMS=300");

        Assert.StartsWith(
            $"The MongoDB cluster mongodb://{Nowhere}/archive of HERITAGE_MONGODB cannot be reached: "
                + "No server fitted within 300 ms",
            message);
        Assert.Contains("Connection refused", message);
        Assert.DoesNotContain("hunter2", message);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData("localhost:27017")]
    [InlineData("mongodb://clerk:hunter2:x@localhost/")]
    [InlineData("mongodb://clerk:hunter2@localhost/?replicaSet=a&loadBalanced=true")]
    [InlineData("mongodb://clerk:hunter2@localhost/?loadBalanced=true")]
    [InlineData("mongodb://clerk:hunter2@localhost/?authMechanism=PLAIN")]
    public async Task A_connection_string_that_cannot_be_used_is_told_in_one_line_without_the_password(string text)
    {
        var message = await RefusalAsync(text);

        Assert.StartsWith("HERITAGE_MONGODB cannot be used: ", message);
        Assert.DoesNotContain("hunter2", message);
        Assert.DoesNotContain('\n', message);
    }

    private static async Task<string> RefusalAsync(string connectionString)
    {
        var options = new HeritageOptions { MongoDb = connectionString };
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(
            () => CatalogDatabase.OpenAsync(options, TimeProvider.System, Cancel));
        return refusal.Message;
    }
}
