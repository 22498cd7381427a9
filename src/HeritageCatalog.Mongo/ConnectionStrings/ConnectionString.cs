using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>A <c>mongodb://</c> or <c>mongodb+srv://</c> string, taken apart and checked.</summary>
public sealed record ConnectionString
{
    private ConnectionString(UriParts parts, IReadOnlyList<UriOption> pairs)
    {
        var warnings = new List<string>();
        Parts = parts;
        Hosts = parts.Hosts;
        Options = OptionReader.Read(pairs, warnings);
        OptionRules.Check(Options, IsSrv, Hosts.Count);
        Credential = CredentialRules.FindCredential(parts.Username, parts.Password, parts.Database, Options);
        Concerns = ConcernOptions.From(Options);
        Warnings = warnings;
    }

    /// <summary>The servers to begin with; for <c>mongodb+srv</c> none until the name has been looked up.</summary>
    public IReadOnlyList<ServerAddress> Hosts { get; }

    /// <summary>True for <c>mongodb+srv</c>: the name service knows the servers.</summary>
    public bool IsSrv => Parts.SrvHost is not null;

    /// <summary>The database named after the slash; null for none.</summary>
    public string? Database => Parts.Database;

    /// <summary>What was ignored, and why; never a value, because it may be a secret.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The name to look up; null unless <see cref="IsSrv"/>.</summary>
    internal string? SrvHost => Parts.SrvHost;

    internal UriOptions Options { get; }

    internal MongoCredential? Credential { get; }

    internal ConcernOptions Concerns { get; }

    private UriParts Parts { get; }

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="MongoUsageException">It is malformed or contradicts itself; the message tells where, and never
    /// a password.</exception>
    public static ConnectionString Parse(string text)
    {
        var parts = UriParts.Parse(text);
        return new ConnectionString(parts, parts.Options);
    }

    /// <summary>Prints scheme, hosts and database; no user, no password, no option.</summary>
    public override string ToString() => IsSrv
        ? $"mongodb+srv://{SrvHost}/{Database}"
        : $"mongodb://{string.Join(',', Hosts)}/{Database}";

    /// <summary>Puts in what the name service told; an option of the string outranks one that was looked up.</summary>
    /// <param name="hosts">The servers.</param>
    /// <param name="lookedUp">The query string of the TXT record; "" for none.</param>
    internal ConnectionString WithResolved(IReadOnlyList<ServerAddress> hosts, string lookedUp)
    {
        var added = UriParts.ReadOptions(lookedUp).Where(one => !Parts.Options.Any(own => IsSame(own, one)));
        return new ConnectionString(Parts with { Hosts = hosts }, [.. Parts.Options, .. added]);
    }

    private static bool IsSame(UriOption one, UriOption other) =>
        string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);
}
