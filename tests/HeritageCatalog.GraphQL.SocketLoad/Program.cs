using System.Globalization;
using HeritageCatalog.GraphQL.SocketLoad;

// The client of tests/load/sockets, which says what it does.
var server = new LoadedServer(new Uri(args[0]));
var count = int.Parse(args[2], CultureInfo.InvariantCulture);
switch (args[1])
{
    case "bare" or "idle":
        await new IdleRun(server, isBare: args[1] == "bare", count).RunAsync();
        return 0;
    case "cycles":
        return await new CycleRun(server, count).RunAsync() ? 0 : 1;
    default:
        throw new ArgumentException($"There is no run '{args[1]}': bare, idle, cycles.");
}
