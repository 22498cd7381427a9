namespace HeritageCatalog.Server.ValueTypes;

/// <summary>An exact amount in the smallest unit of its currency (分 for CNY).</summary>
public sealed record Money
{
    public required int MinorUnits { get; init; }

    public required Currency Currency { get; init; }
}

public enum Currency
{
    Cny,
}
