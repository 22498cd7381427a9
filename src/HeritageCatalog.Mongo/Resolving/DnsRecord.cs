namespace HeritageCatalog.Mongo.Resolving;

/// <summary>One record of an answer of the name service.</summary>
/// <param name="Lifetime">How long it may be taken for true.</param>
internal abstract record DnsRecord(TimeSpan Lifetime)
{
    /// <summary>A host and a port where a service is offered.</summary>
    public sealed record Service(string Host, int Port, TimeSpan Lifetime) : DnsRecord(Lifetime);

    /// <summary>A text; the parts it came in are joined.</summary>
    public sealed record Text(string Value, TimeSpan Lifetime) : DnsRecord(Lifetime);
}
