using System.Runtime.InteropServices;
using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>hostInfo</c>: the machine as this process sees it.</summary>
internal static class HostInfoCommand
{
    public static Command Definition { get; } =
        Command.Immediate("hostInfo", new FieldSet("hostInfo"), context => new BsonBuilder
        {
            {
                "system",
                new BsonBuilder
                {
                    { "currentTime", context.Time.GetUtcNow() },
                    { "hostname", context.Engine.Options.Host },
                    { "cpuAddrSize", IntPtr.Size * 8 },
                    { "numCores", Environment.ProcessorCount },
                    { "memSizeMB", GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20 },
                    { "cpuArch", RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant() },
                }
            },
            {
                "os",
                new BsonBuilder
                {
                    { "type", RuntimeInformation.OSDescription.Split(' ')[0] },
                    { "name", RuntimeInformation.OSDescription },
                    { "version", Environment.OSVersion.VersionString },
                }
            },
            { "extra", new BsonBuilder() },
            { "ok", 1.0 },
        });
}
