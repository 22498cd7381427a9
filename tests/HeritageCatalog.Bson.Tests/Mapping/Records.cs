using System.Collections.Immutable;

namespace HeritageCatalog.Bson.Tests.Mapping;

public readonly record struct CraftId(string Value)
{
    public bool IsEmpty => Value.Length == 0;
}

public enum OrganiserRole
{
    Host,
    CoOrganiser,
    UNESCOPartner,
}

[Flags]
public enum Facets
{
    None = 0,
    First = 1,
}

public sealed record Name(string ZhHans, string? En = null, string Script = "Hans");

public readonly record struct Point(double Lng, double Lat);

public sealed record Craft
{
    public required string Code { get; init; }

    public CraftId Id { get; init; }

    public required Name Names { get; init; }

    public int Version { get; init; } = 7;

    public OrganiserRole? Role { get; init; }

    public IReadOnlyList<Name> Others { get; init; } = [];

    public string Label => $"{Code}: {Names.ZhHans}";
}

public sealed record Everything(
    string Text,
    bool Truth,
    int Small,
    long Large,
    double Real,
    decimal Exact,
    DateOnly Day,
    TimeOnly Time,
    DateTimeOffset Moment,
    DateTime Utc,
    ObjectId Key,
    Guid Uuid,
    byte[] Bytes,
    List<int> Numbers,
    string[] Words,
    ImmutableArray<Point> Points,
    IReadOnlyDictionary<string, int> Counts,
    OrganiserRole Role,
    CraftId Craft,
    Point? Place,
    BsonDocument Raw);

public sealed record Tree(string Name, IReadOnlyList<Tree> Children, Tree? Parent = null);

public abstract record Curated
{
    public required int Version { get; init; }
}

public sealed record Venue : Curated
{
    public required string Id { get; init; }
}

public sealed record Course(string Title, int Minutes = 45)
{
    public IReadOnlyList<string> Materials { get; init; } = ["paper"];

    public string Label => $"{Title}, {Minutes} minutes";
}

public readonly record struct Range(int From, int To = 10);

public sealed record Derived(string Name)
{
    public int Length { get; } = Name?.Length ?? 0;
}

public sealed record Strict(string Name)
{
    public string Name { get; init; } = Name ?? throw new ArgumentNullException(nameof(Name));
}

public sealed record Linked(Uri Link);

public sealed record Unstorable(string Name, Linked Inner);

public sealed record WithoutSetter(string Name)
{
    public string Name { get; } = Name;
}
