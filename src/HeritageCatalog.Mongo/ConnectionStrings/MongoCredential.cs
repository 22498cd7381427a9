namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>Who logs in, and how.</summary>
internal sealed record MongoCredential
{
    public required string? Username { get; init; }

    /// <summary>Never printed.</summary>
    public required string? Password { get; init; }

    /// <summary>The database that knows the user; "$external" when something beside the server does.</summary>
    public required string Source { get; init; }

    /// <summary>Null to agree on the best that both sides know.</summary>
    public required string? Mechanism { get; init; }

    public required IReadOnlyDictionary<string, string> MechanismProperties { get; init; }

    public override string ToString() => $"{Username ?? "nobody"} of {Source} by {Mechanism ?? "the best mechanism"}";
}
