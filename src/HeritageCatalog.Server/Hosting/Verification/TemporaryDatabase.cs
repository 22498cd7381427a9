using System.Security.Cryptography;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Server.Hosting.Verification;

/// <summary>A database of a name that nobody else has, which is dropped whatever happens.</summary>
internal sealed class TemporaryDatabase(MongoClient client, TextWriter output) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public MongoDatabase Database { get; } =
        client.GetDatabase($"heritage-verify-{RandomNumberGenerator.GetHexString(12, lowercase: true)}");

    // Not by the token of whoever wants it to end: that is when this is needed.
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await Database.DropAsync(cancellationToken: limit.Token);
        }
        catch (Exception problem)
            when (problem is MongoServerException or MongoConnectionException or OperationCanceledException)
        {
            await output.WriteLineAsync($"The database {Database.Name} could not be dropped: drop it by hand.");
        }

        await client.DisposeAsync();
    }
}
