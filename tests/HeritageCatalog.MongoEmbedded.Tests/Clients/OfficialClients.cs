using System.Text.RegularExpressions;

namespace HeritageCatalog.MongoEmbedded.Tests.Clients;

/// <summary>The clients that MongoDB makes, by name, each with its script.</summary>
public sealed partial class OfficialClients : IDisposable
{
    private const string Shell = "mongosh/node_modules/mongosh/bin/mongosh.js";

    // MongoDB's shell keeps a history and a configuration in the home folder of whoever runs it.
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("shell-");

    internal IReadOnlyDictionary<string, ClientScript> Scripts { get; }

    public OfficialClients() => Scripts = new Dictionary<string, ClientScript>
    {
        ["mongodb for Node.js"] = new()
        {
            File = "mongodb/driver.checks.mjs",
            Start = address => new("node", ["--test-reporter=./reporter.mjs", "mongodb/driver.checks.mjs"])
            {
                Environment = { ["MONGODB_URL"] = address },
            },
            Installation = "node_modules/mongodb",
            Remedy = "The npm package mongodb is missing: run `npm ci` in tests/clients.",
            Check = NodeTest(),
        },
        ["mongosh"] = new()
        {
            File = "mongosh/shell.checks.js",
            Start = address => new("node", [Shell, "--norc", "--quiet", address, "mongosh/shell.checks.js"])
            {
                Environment = { ["HOME"] = _home.FullName },
            },
            Installation = "mongosh/node_modules/mongosh",
            Remedy = "The npm package mongosh is missing: run `npm ci` in tests/clients/mongosh.",
            Check = ShellCheck(),
        },
        ["pymongo"] = new()
        {
            // Debian's own interpreter: another one does not see Debian's packages.
            File = "mongodb/pymongo_checks.py",
            Start = address => new("/usr/bin/python3", ["mongodb/pymongo_checks.py"])
            {
                Environment = { ["MONGODB_URL"] = address },
            },
            Installation = "/usr/lib/python3/dist-packages/pymongo",
            Remedy = "Debian's python3-pymongo is missing: run `apt-get install python3-pymongo`.",
            Check = PythonCheck(),
        },
    };

    public void Dispose() => _home.Delete(recursive: true);

    [GeneratedRegex(@"^test\('([^']+)'", RegexOptions.Multiline)]
    private static partial Regex NodeTest();

    [GeneratedRegex(@"^check\('([^']+)'", RegexOptions.Multiline)]
    private static partial Regex ShellCheck();

    [GeneratedRegex("""^@check\("([^"]+)"\)""", RegexOptions.Multiline)]
    private static partial Regex PythonCheck();
}
