using System.Globalization;

namespace HeritageCatalog.GraphQL.SocketLoad;

/// <summary>What a socket costs that does nothing; of those of GraphQL, one in ten is subscribed.</summary>
/// <param name="server">A server that has served nothing yet: what it keeps for later is part of the cost.</param>
/// <param name="isBare">Whether the sockets are those that show what a socket costs at the least.</param>
/// <param name="count">How many.</param>
internal sealed class IdleRun(LoadedServer server, bool isBare, int count)
{
    private const int Warming = 500;
    private const int AtOnce = 32;
    private const int Queries = 500;
    private const int SubscribedOneIn = 10;
    private const int HandlesOfQueries = 20;

    public async Task RunAsync()
    {
        await WarmUpAsync();
        var queryBefore = await server.QueryAsync(Queries);
        var before = await server.ReadStateAsync(collect: true);
        var sockets = await OpenAsync(count);
        var opened = await server.ReadStateAsync(collect: false);
        var query = await server.QueryAsync(Queries);
        var collected = await server.ReadStateAsync(collect: true);
        Array.ForEach(sockets, socket => socket.Dispose());
        var after = await WaitForEndAsync(before.Handles);

        Console.WriteLine(isBare ? $"{count} bare sockets" : $"{count} sockets of GraphQL, one in ten subscribed");
        Console.WriteLine($"  before     {before}");
        Console.WriteLine($"  open       {opened}");
        Console.WriteLine($"  collected  {collected}");
        Console.WriteLine($"  dropped    {after}");
        Console.WriteLine($"  a query before: {Describe(queryBefore)}; meanwhile: {Describe(query)}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  a socket: {EachKilobytes(opened.Resident - before.Resident):F1} KB resident, "
                + $"{EachKilobytes(collected.Resident - before.Resident):F1} KB after a collection, "
                + $"{EachKilobytes(collected.Managed - before.Managed):F1} KB of objects"));
    }

    private static string Describe((TimeSpan Median, TimeSpan Slow) times) => string.Create(
        CultureInfo.InvariantCulture,
        $"median {times.Median.TotalMilliseconds:F2} ms, p99 {times.Slow.TotalMilliseconds:F2} ms");

    private double EachKilobytes(long bytes) => bytes / 1024.0 / count;

    private async Task WarmUpAsync()
    {
        var handles = (await server.ReadStateAsync(collect: true)).Handles;
        Array.ForEach(await OpenAsync(Warming), socket => socket.Dispose());
        await WaitForEndAsync(handles);
        await server.QueryAsync(Queries);
    }

    private async Task<IDisposable[]> OpenAsync(int sockets)
    {
        var opened = new IDisposable[sockets];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForAsync(
            0, sockets, parallel, async (i, _) => opened[i] = isBare ? await OpenBareAsync(i) : await OpenRealAsync(i));
        return opened;
    }

    private async Task<IDisposable> OpenBareAsync(int number)
    {
        var socket = await server.OpenAsync("/bare-socket", number);
        _ = new GraphQLSocket(socket).StayAsync();
        return socket;
    }

    private async Task<IDisposable> OpenRealAsync(int number)
    {
        var socket = await GraphQLSocket.BeginAsync(server, number);
        if (number % SubscribedOneIn == 0)
        {
            await socket.SubscribeAsync("1");
        }

        _ = socket.StayAsync();
        return socket;
    }

    private async Task<ServerState> WaitForEndAsync(int handles)
    {
        ServerState state;
        do
        {
            state = await server.ReadStateAsync(collect: true);
        }
        while (state.Handles > handles + HandlesOfQueries || state.Topics > 0);

        return state;
    }
}
