using HeritageCatalog.Mongo.Resolving;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>The records that the suite "initial-dns-seedlist-discovery" takes for given.</summary>
internal static class SeedlistZone
{
    private const string Domain = "test.build.10gen.cc";
    private const string Local = "localhost.test.build.10gen.cc";

    private static readonly Dictionary<int, (string Host, int Port)[]> Services = new()
    {
        [1] = [(Local, 27017), (Local, 27018)],
        [2] = [(Local, 27018), (Local, 27019)],
        [3] = [(Local, 27017)],
        [5] = [(Local, 27017)],
        [6] = [(Local, 27017)],
        [7] = [(Local, 27017)],
        [8] = [(Local, 27017)],
        [10] = [(Local, 27017)],
        [11] = [(Local, 27017)],
        [12] = [("localhost.build.10gen.cc", 27017)],
        [13] = [("test.build.10gen.cc", 27017)],
        [14] = [("localhost.not-test.build.10gen.cc", 27017)],
        [15] = [("localhost.test.not-build.10gen.cc", 27017)],
        [16] = [("localhost.test.build.not-10gen.cc", 27017)],
        [17] = [("localhost.test.build.10gen.not-cc", 27017)],
        [18] = [("localhost.sub.test.build.10gen.cc", 27017)],
        [19] = [("localhost.evil.build.10gen.cc", 27017), (Local, 27017)],
        [20] = [(Local, 27017)],
        [21] = [(Local, 27017)],
        [22] = [(Local, 27017), (Local, 27018)],
    };

    private static readonly Dictionary<int, string[]> Texts = new()
    {
        [5] = ["replicaSet=repl0&authSource=thisDB"],
        [6] = ["replicaSet=repl0", "authSource=otherDB"],
        [7] = ["ssl=false"],
        [8] = ["authSource"],
        [10] = ["socketTimeoutMS=500"],
        [11] = ["replicaSet=repl0"],
        [20] = ["loadBalanced=true"],
        [21] = ["loadBalanced=false"],
    };

    public static ValueTask<IReadOnlyList<DnsRecord>> LookUp(
        string name, DnsType type, CancellationToken cancellationToken)
    {
        var services = Services.Where(one => name == ServiceName(one.Key))
            .SelectMany(one => one.Value)
            .Select(one => (DnsRecord)new DnsRecord.Service(one.Host, one.Port, TimeSpan.FromMinutes(1)));
        var texts = Texts.Where(one => name == $"test{one.Key}.{Domain}")
            .SelectMany(one => one.Value)
            .Select(one => (DnsRecord)new DnsRecord.Text(one, TimeSpan.FromMinutes(1)));
        return ValueTask.FromResult<IReadOnlyList<DnsRecord>>([.. type == DnsType.Service ? services : texts]);
    }

    private static string ServiceName(int number) =>
        $"_{(number == 22 ? "customname" : "mongodb")}._tcp.test{number}.{Domain}";
}
