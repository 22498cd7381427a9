using System.Globalization;
using HeritageCatalog.Mongo.LoadClient;

// For tests/load/mongo-client. "link MILLISECONDS" serves finds over a link that takes so long there and back, and
// prints its port; "measure PORT POOL ROUNDS" asks over it, 256 at a time, and prints what it reached. "failover ROUNDS"
// writes to a scripted replica set whose primaries go, and prints how soon the first write reaches the next one.
return args switch
{
    ["link", var delay] => await LinkAsync(double.Parse(delay, CultureInfo.InvariantCulture)),
    ["measure", var port, var pool, var rounds] =>
        await Measurement.RunAsync(Number(port), Number(pool), Number(rounds)),
    ["failover", var rounds] => await Failover.RunAsync(Number(rounds)),
    _ => Refuse(),
};

static async Task<int> LinkAsync(double milliseconds)
{
    using var server = new FindServer();
    using var link = new DelayingLink(server.Port, TimeSpan.FromMilliseconds(milliseconds / 2));
    Console.WriteLine(link.Port);
    await Task.WhenAll(server.Running, link.Running);
    return 0;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Refuse()
{
    Console.Error.WriteLine("Usage: link MILLISECONDS | measure PORT POOL ROUNDS | failover ROUNDS");
    return 2;
}
