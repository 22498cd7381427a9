using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>The parts of a connection string, with percent-encoding undone and nothing else decided.</summary>
/// <remarks>
/// <code>
/// mongodb://username:password@host:port,host:port/database?name=value&amp;name=value
/// </code>
/// A message never quotes what may be part of a password.
/// </remarks>
internal sealed record UriParts
{
    private const string Scheme = "mongodb://";
    private const string SrvScheme = "mongodb+srv://";

    public required string? Username { get; init; }

    public required string? Password { get; init; }

    public required IReadOnlyList<ServerAddress> Hosts { get; init; }

    public required string? SrvHost { get; init; }

    public required string? Database { get; init; }

    public required IReadOnlyList<UriOption> Options { get; init; }

    public static UriParts Parse(string text)
    {
        var isSrv = text.StartsWith(SrvScheme, StringComparison.OrdinalIgnoreCase);
        if (!isSrv && !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw Malformed($"it has to begin with {Scheme} or {SrvScheme}.");
        }

        var (authority, database, options) = Split(text[(isSrv ? SrvScheme : Scheme).Length..]);
        var at = authority.LastIndexOf('@');
        var (username, password) = ReadUser(at < 0 ? null : authority[..at]);
        var hosts = HostList.Read(authority[(at + 1)..], mayHoldSecret: at < 0 && text.Contains('@'), isSrv);
        return new UriParts
        {
            Username = username,
            Password = password,
            Hosts = isSrv ? [] : hosts,
            SrvHost = isSrv ? hosts[0].Host : null,
            Database = ReadDatabase(database),
            Options = ReadOptions(options),
        };
    }

    /// <summary>Reads "name=value&amp;name=value".</summary>
    public static IReadOnlyList<UriOption> ReadOptions(string text)
    {
        var options = new List<UriOption>();
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = pair.IndexOf('=');
            if (sign <= 0)
            {
                throw Malformed("an option is not of the form name=value.");
            }

            options.Add(new UriOption(
                PercentText.Decode(pair[..sign], "the name of an option"),
                PercentText.Decode(pair[(sign + 1)..], $"the value of {pair[..sign]}")));
        }

        return options;
    }

    public static MongoUsageException Malformed(string problem) =>
        new($"The connection string is malformed: {problem}");

    private static (string Authority, string? Database, string Options) Split(string text)
    {
        var question = text.IndexOf('?');
        var options = question < 0 ? "" : text[(question + 1)..];
        var path = question < 0 ? text : text[..question];
        var slash = path.IndexOf('/');
        return slash < 0 ? (path, null, options) : (path[..slash], path[(slash + 1)..], options);
    }

    private static (string? Username, string? Password) ReadUser(string? text)
    {
        if (text is null)
        {
            return (null, null);
        }

        var parts = text.Split(':');
        if (text.Contains('@') || parts.Length > 2)
        {
            throw Malformed("@ and : in a user name or password are written %40 and %3A.");
        }

        if (parts[0].Length == 0)
        {
            throw Malformed("the user name before @ is empty.");
        }

        return (PercentText.Decode(parts[0], "the user name"),
            parts.Length == 1 ? null : PercentText.Decode(parts[1], "the password"));
    }

    private static string? ReadDatabase(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Contains('@'))
        {
            throw Malformed("/ and @ in a user name or password are written %2F and %40.");
        }

        var name = PercentText.Decode(text, "the name of the database");
        return name.AsSpan().ContainsAny("/\\ \"$")
            ? throw Malformed("the name of the database holds one of / \\ \" $ or a space.")
            : name;
    }
}
