using System.Diagnostics;

namespace HeritageCatalog.GraphQL.SocketLoad;

/// <summary>Connects, subscribes and leaves in one of several ways, again and again; nothing may be left.</summary>
internal sealed class CycleRun(LoadedServer server, int count)
{
    private const int AtOnce = 32;
    private const int Parts = 5;
    private const int TouchedOneIn = 50;
    private const int HandlesOfQueries = 20;

    // What pools may keep, which no number of cycles makes larger.
    private const long ManagedOfPools = 8 * 1024 * 1024;

    /// <summary>False when the server still holds something.</summary>
    public async Task<bool> RunAsync()
    {
        await RunAsync(Math.Min(count, 2_000));
        var before = await server.ReadStateAsync(collect: true);
        Console.WriteLine($"{"before",9}: {before}");
        var begun = Stopwatch.GetTimestamp();
        for (var part = 1; part <= Parts; part++)
        {
            await RunAsync(count / Parts);
            Console.WriteLine($"{count / Parts * part,9}: {await server.ReadStateAsync(collect: true)}");
        }

        Console.WriteLine($"in {Stopwatch.GetElapsedTime(begun).TotalSeconds:F0} s");
        return IsClean(before, await server.ReadStateAsync(collect: true));
    }

    private static bool IsClean(ServerState before, ServerState after)
    {
        var isClean = after.Topics == 0
            && after.Handles <= before.Handles + HandlesOfQueries
            && after.Managed <= before.Managed + ManagedOfPools;
        Console.WriteLine(isClean ? "nothing is left" : "something is left");
        return isClean;
    }

    private Task RunAsync(int cycles) => Parallel.ForAsync(
        0, cycles, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) => await CycleAsync(i));

    private async Task CycleAsync(int number)
    {
        using var socket = await GraphQLSocket.BeginAsync(server, number);
        await socket.SubscribeAsync("1");
        if (number % TouchedOneIn == 0)
        {
            await server.TouchAsync();
        }

        // The others leave without a word.
        if (number % 4 == 1)
        {
            await socket.CompleteAsync("1");
        }
        else if (number % 4 == 2)
        {
            await socket.CompleteAsync("1");
            await socket.SubscribeAsync("1");
        }
        else if (number % 4 == 3)
        {
            await socket.CloseAsync();
        }
    }
}
