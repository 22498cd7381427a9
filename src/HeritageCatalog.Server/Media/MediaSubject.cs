using HeritageCatalog.Bson;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Media;

/// <summary>A record that shows something.</summary>
public sealed record MediaSubject
{
    /// <summary>The type in the schema: <c>Craft</c>.</summary>
    public required string Type { get; init; }

    public required ObjectId Record { get; init; }

    /// <summary>Its place among the pictures of the record; the lowest is the one that lists show.</summary>
    public int Place { get; init; }

    public static MediaSubject Of(NodeId id, int place = 0) =>
        new() { Type = id.Type, Record = id.Value, Place = place };

    public NodeId ToNodeId() => new(Type, Record);
}
