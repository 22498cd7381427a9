namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>Every case of MongoDB's specification tests that is not run by these tests, with the reason.</summary>
internal static class Exclusions
{
    private static readonly Dictionary<(string File, string Description), string> Reasons = new()
    {
        [("read-write-concern/tests/connection-string/write-concern.json", "wtimeoutMS as an invalid number")] =
            "Contradicts uri-options, 'Too low wTimeoutMS causes a warning', which is followed.",
    };

    private static readonly Dictionary<string, string> Files = new()
    {
        ["auth/tests/unified/mongodb-oidc-no-retry.json"] =
            "MONGODB-OIDC is understood in a connection string and refused before connecting.",
        ["connection-monitoring-and-pooling/tests/logging/connection-logging.json"] =
            "The client tells events and keeps no log; the same is told by the events of cmap-format.",
        ["connection-monitoring-and-pooling/tests/logging/connection-pool-options.json"] =
            "The client tells events and keeps no log; the options are told by the event that a pool is made.",
        ["mongodb-handshake/tests/unified/metadata-not-propagated.json"] =
            "Metadata cannot be added once a client is there, so there is nothing to propagate.",
    };

    // Whole folders, of which no test asks for the rows.
    private static readonly Dictionary<string, string> Folders = new()
    {
        ["server-discovery-and-monitoring/tests/unified"] =
            "In the unified format, with fail points: needs a server. The rules they check are checked by fake servers "
                + "(Clusters/) and by the folder errors.",
        ["server-selection/tests/logging"] =
            "The client tells events and keeps no log.",
    };

    public static string? FindReason(string file, string description) =>
        Reasons.GetValueOrDefault((file, description)) ?? Files.GetValueOrDefault(file)
        ?? Folders.FirstOrDefault(folder => file.StartsWith(folder.Key, StringComparison.Ordinal)).Value;
}
