using System.Reflection;
using System.Runtime.InteropServices;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Handshakes;

/// <summary>Says who connects, for the server's log ("MongoDB Handshake", "Client metadata").</summary>
internal static class ClientMetadata
{
    // A server refuses more.
    private const int MostBytes = 512;

    private static readonly BsonDocument Driver = new BsonBuilder
    {
        { "name", "HeritageCatalog.Mongo" },
        { "version", typeof(ClientMetadata).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0] },
    };

    /// <param name="appName">What the application calls itself; null for nothing.</param>
    /// <param name="environment">Reads variables of the process.</param>
    public static BsonDocument Build(string? appName, Func<string, string?> environment)
    {
        var platform = RuntimeInformation.FrameworkDescription;
        var host = HostEnvironment.Find(environment);
        var type = new BsonBuilder { { "type", SystemType() } }.Build();

        // What is left out first is what tells least.
        BsonDocument[] attempts =
        [
            Join(appName, WholeSystem(), platform, host),
            Join(appName, WholeSystem(), platform, HostEnvironment.NameOnly(host)),
            Join(appName, type, platform, HostEnvironment.NameOnly(host)),
            Join(appName, type, platform, BsonDocument.Empty),
            Join(appName, type, platform: "", BsonDocument.Empty),
        ];
        return attempts.First(document => document.Size <= MostBytes);
    }

    private static BsonDocument Join(string? appName, BsonDocument system, string platform, BsonDocument host)
    {
        var builder = new BsonBuilder();
        if (appName is not null)
        {
            builder.Add("application", new BsonBuilder { { "name", appName } });
        }

        builder.Add("driver", Driver);
        builder.Add("os", system);
        builder.AddIfPresent("platform", platform.Length > 0 ? BsonValue.From(platform) : default);
        builder.AddIfPresent("env", host.IsEmpty ? default : BsonValue.From(host));
        return builder;
    }

    private static BsonDocument WholeSystem() => new BsonBuilder
    {
        { "type", SystemType() },
        { "name", RuntimeInformation.OSDescription },
        { "architecture", RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant() },
        { "version", Environment.OSVersion.Version.ToString() },
    };

    private static string SystemType() =>
        OperatingSystem.IsWindows() ? "Windows"
        : OperatingSystem.IsMacOS() ? "Darwin"
        : OperatingSystem.IsLinux() ? "Linux"
        : "Unix";
}
