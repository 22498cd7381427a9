using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Resolving;

/// <summary>Asks a name service for the records of a name.</summary>
internal delegate ValueTask<IReadOnlyList<DnsRecord>> DnsLookup(
    string name, DnsType type, CancellationToken cancellationToken);

/// <summary>Finds the servers that a <c>mongodb+srv</c> name stands for ("Initial DNS Seedlist Discovery").</summary>
internal sealed class SeedlistResolver(DnsLookup lookUp, Random random)
{
    private const string DefaultService = "mongodb";

    // Only these may be decided by whoever runs the name service.
    private static readonly string[] AllowedOptions = ["authSource", "replicaSet", "loadBalanced"];

    /// <summary>Puts in the servers and the options that the name service tells.</summary>
    /// <exception cref="MongoConnectionException">The name service could not be asked, or knows no server.</exception>
    /// <exception cref="MongoUsageException">What it tells cannot be trusted or contradicts the string.</exception>
    public async ValueTask<ConnectionString> ResolveAsync(ConnectionString text, CancellationToken cancellationToken)
    {
        var found = await FindServersAsync(text, cancellationToken).ConfigureAwait(false);
        var options = await FindOptionsAsync(text.SrvHost!, cancellationToken).ConfigureAwait(false);
        return text.WithResolved(Limit(found.Servers, text.Options.SrvMaxHosts), options);
    }

    /// <summary>Finds all servers, and how long that may be taken for true.</summary>
    public async ValueTask<(IReadOnlyList<ServerAddress> Servers, TimeSpan Lifetime)> FindServersAsync(
        ConnectionString text, CancellationToken cancellationToken)
    {
        var name = $"_{text.Options.SrvServiceName ?? DefaultService}._tcp.{text.SrvHost}";
        var records = await LookUpAsync(name, DnsType.Service, cancellationToken).ConfigureAwait(false);
        var services = records.OfType<DnsRecord.Service>().ToList();
        if (services.Count == 0)
        {
            throw new MongoConnectionException($"The name service knows no servers for {text} ({name}).");
        }

        return ([.. services.Select(service => Check(service, text.SrvHost!))], services.Min(one => one.Lifetime));
    }

    /// <summary>Draws as many servers as are wanted; all when no number is said.</summary>
    public IReadOnlyList<ServerAddress> Limit(IReadOnlyList<ServerAddress> servers, int? most)
    {
        if (most is not > 0 || most >= servers.Count)
        {
            return servers;
        }

        var drawn = servers.ToArray();
        random.Shuffle(drawn);
        return drawn[..most.Value];
    }

    private async ValueTask<string> FindOptionsAsync(string host, CancellationToken cancellationToken)
    {
        var records = await LookUpAsync(host, DnsType.Text, cancellationToken).ConfigureAwait(false);
        var texts = records.OfType<DnsRecord.Text>().ToList();
        if (texts.Count > 1)
        {
            throw Untrustworthy(host, "it has more than one TXT record");
        }

        var options = texts.Count == 0 ? "" : texts[0].Value;
        var foreign = UriParts.ReadOptions(options)
            .Select(option => option.Name)
            .FirstOrDefault(name => !AllowedOptions.Contains(name, StringComparer.OrdinalIgnoreCase));
        return foreign is null
            ? options
            : throw Untrustworthy(host, $"its TXT record says {foreign}, and may say no more than "
                + string.Join(", ", AllowedOptions));
    }

    private async ValueTask<IReadOnlyList<DnsRecord>> LookUpAsync(
        string name, DnsType type, CancellationToken cancellationToken)
    {
        try
        {
            return await lookUp(name, type, cancellationToken).ConfigureAwait(false);
        }
        catch (DnsFormatException failure)
        {
            throw new MongoConnectionException(failure.Message, failure);
        }
    }

    // Whoever can forge an answer must not be able to lead the client elsewhere: servers are of the name's own domain.
    private static ServerAddress Check(DnsRecord.Service service, string name)
    {
        var labels = name.Split('.');
        var domain = labels.Length < 3 ? name : string.Join('.', labels[1..]);
        var isOfDomain = service.Host.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase);
        return isOfDomain && service.Port > 0
            ? ServerAddress.Of(service.Host, service.Port)
            : throw Untrustworthy(name, $"it names a server '{service.Host}', which is not of the domain {domain}");
    }

    private static MongoUsageException Untrustworthy(string name, string problem) =>
        new($"The name service's answer for {name} cannot be used: {problem}.");
}
