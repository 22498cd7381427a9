using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>An operator on a path with <c>$[]</c> or <c>$[name]</c> in it: it is carried out at every place that the
/// path means in the document at hand.</summary>
internal sealed class EachItemOperator(
    FieldPath path, ArrayFilters filters, Func<FieldPath, UpdateOperator> make) : UpdateOperator(path)
{
    private readonly string[] _segments = path.Text.Split('.');

    /// <summary>Says whether a path means several places.</summary>
    public static bool IsMeant(FieldPath path) => path.Text.Split('.').Any(segment => FindName(segment) is not null);

    /// <summary>Notes the filters that the path uses.</summary>
    public EachItemOperator Check()
    {
        foreach (var name in _segments.Select(FindName).OfType<string>())
        {
            filters.Use(name, Path);
        }

        return this;
    }

    public override void Apply(MutableNode root, bool isInsert)
    {
        foreach (var place in FindPlaces(root, 0, ""))
        {
            make(FieldPath.Parse(place)).Apply(root, isInsert);
        }
    }

    // The name in $[name], empty in $[]; null for a field.
    private static string? FindName(string segment) =>
        segment.StartsWith("$[", StringComparison.Ordinal) && segment.EndsWith(']') ? segment[2..^1] : null;

    private List<string> FindPlaces(MutableNode? node, int segment, string prefix)
    {
        if (segment == _segments.Length)
        {
            return [prefix[1..]];
        }

        if (FindName(_segments[segment]) is not { } name)
        {
            return FindPlaces(Step(node, segment), segment + 1, $"{prefix}.{_segments[segment]}");
        }

        if (node?.Type != BsonType.Array)
        {
            throw new CommandException(
                ErrorCode.BadValue,
                $"The path '{prefix.TrimStart('.')}' must exist in the document in order to apply array updates.");
        }

        var places = new List<string>();
        foreach (var (at, item) in node.Items.Index())
        {
            if (filters.Matches(name, item.Value))
            {
                places.AddRange(FindPlaces(item, segment + 1, $"{prefix}.{at}"));
            }
        }

        return places;
    }

    private MutableNode? Step(MutableNode? node, int segment) => node?.Type switch
    {
        BsonType.Document => node.FindField(Path[segment]),
        BsonType.Array => node.Items.ElementAtOrDefault(Path.PositionAt(segment)),
        _ => null,
    };
}
