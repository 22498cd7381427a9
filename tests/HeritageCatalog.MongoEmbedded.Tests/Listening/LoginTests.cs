using System.Net;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.MongoEmbedded.Listening;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Listening;

/// <summary>Who may come in, and who may not.</summary>
public sealed class LoginTests
{
    private static readonly MongoListenerOptions Guarded = new() { User = "数=据,库", Password = "pass word" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("authMechanism=SCRAM-SHA-256")]
    [InlineData("authMechanism=SCRAM-SHA-1")]
    [InlineData("")]
    public async Task A_user_with_the_right_password_comes_in(string options)
    {
        await using var database = await ListeningDatabase.StartAsync(Guarded);
        await using var client = await database.ConnectAsync($"{Uri.EscapeDataString("数=据,库")}:pass%20word@", options);

        var reply = await client.GetDatabase("admin").RunCommandAsync(
            new BsonBuilder { { "connectionStatus", 1 } }, cancellationToken: Cancellation);

        var users = reply["authInfo"].AsDocument["authenticatedUsers"].AsArray;
        Assert.Equal("""[{"user":"数=据,库","db":"admin"}]""", users.ToString());
    }

    [Theory]
    [InlineData("数=据,库", "wrong")]
    [InlineData("nobody", "pass word")]
    public async Task A_wrong_name_or_password_is_refused_in_the_same_words(string name, string password)
    {
        await using var database = await ListeningDatabase.StartAsync(Guarded);
        var credential = $"{Uri.EscapeDataString(name)}:{Uri.EscapeDataString(password)}@";
        await using var client = await database.ConnectAsync(credential, "authMechanism=SCRAM-SHA-256");

        var refusal = await Assert.ThrowsAsync<MongoServerException>(async () =>
            await client.GetDatabase("admin").RunCommandAsync(
                new BsonBuilder { { "listDatabases", 1 } }, cancellationToken: Cancellation));

        Assert.Equal(18, (int)refusal.Code);
        Assert.Contains("Authentication failed.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_logged_in_is_refused_with_code_13()
    {
        await using var database = await ListeningDatabase.StartAsync(Guarded);
        await using var client = await database.ConnectAsync();

        var refusal = await Assert.ThrowsAsync<MongoServerException>(async () =>
            await client.GetDatabase("test").RunCommandAsync(
                new BsonBuilder { { "find", "things" } }, cancellationToken: Cancellation));

        Assert.Equal(13, (int)refusal.Code);
    }

    [Fact]
    public async Task An_address_that_others_reach_needs_a_user()
    {
        await Assert.ThrowsAsync<MongoUsageException>(
            () => ListeningDatabase.StartAsync(new MongoListenerOptions { Address = IPAddress.Any }));
    }

    [Fact]
    public async Task A_user_without_password_is_refused()
    {
        await Assert.ThrowsAsync<MongoUsageException>(
            () => ListeningDatabase.StartAsync(new MongoListenerOptions { User = "somebody" }));
    }
}
