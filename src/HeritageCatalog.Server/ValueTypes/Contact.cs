namespace HeritageCatalog.Server.ValueTypes;

/// <summary>How to reach somebody.</summary>
public sealed record Contact
{
    public string? Name { get; init; }

    public string? Telephone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }
}
