using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Caching;

/// <summary>
/// Finds what a pipeline looks at that does nothing but count: how many documents there are, or how many for each value
/// of some fields. Two documents that agree in these fields are the same to it.
/// </summary>
internal static class CountedFields
{
    private static readonly HashSet<string> Accumulators = ["$sum", "$min", "$max", "$avg"];
    private static readonly HashSet<string> OnGroups = ["$sort", "$limit", "$skip", "$count", "$match"];

    /// <summary>The outermost fields; null for a pipeline that does something else.</summary>
    public static IReadOnlySet<string>? TryFind(IReadOnlyList<BsonValue> stages)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        if (stages is [var only] && only.AsDocument["$facet"u8] is { Type: BsonType.Document } facets)
        {
            foreach (var facet in facets.AsDocument)
            {
                if (!Counts(facet.Value.AsArray.ToList(), fields))
                {
                    return null;
                }
            }

            return fields;
        }

        return Counts(stages, fields) ? fields : null;
    }

    private static bool Counts(IReadOnlyList<BsonValue> stages, HashSet<string> fields)
    {
        var isGrouped = false;
        foreach (var stage in stages)
        {
            var element = First(stage.AsDocument);
            var isKnown = isGrouped
                ? OnGroups.Contains(element.Name) || element.Name == "$group"
                : element.Name switch
                {
                    "$unwind" => Collect(element.Value, fields),
                    "$group" => isGrouped = CollectGroup(element.Value.AsDocument, fields),
                    "$count" => isGrouped = true,
                    _ => false,
                };
            if (!isKnown)
            {
                return false;
            }
        }

        return isGrouped;
    }

    private static bool CollectGroup(BsonDocument group, HashSet<string> fields)
    {
        foreach (var element in group)
        {
            var isKnown = element.Name == "_id"
                || (element.Value.Type == BsonType.Document
                    && Accumulators.Contains(First(element.Value.AsDocument).Name));
            if (!isKnown || !Collect(element.Value, fields))
            {
                return false;
            }
        }

        return true;
    }

    // "$a.b" looks at the field a. A variable such as $$ROOT or $$NOW looks at anything.
    private static bool Collect(BsonValue expression, HashSet<string> fields)
    {
        switch (expression.Type)
        {
            case BsonType.String when expression.AsUtf8.StartsWith("$$"u8):
                return false;
            case BsonType.String when expression.AsUtf8.StartsWith("$"u8):
                fields.Add(expression.AsString[1..].Split('.')[0]);
                return true;
            case BsonType.Document:
                foreach (var element in expression.AsDocument)
                {
                    if (element.Name is "$rand" or "$function" || !Collect(element.Value, fields))
                    {
                        return false;
                    }
                }

                return true;
            case BsonType.Array:
                return expression.AsArray.ToList().TrueForAll(item => Collect(item, fields));
            default:
                return true;
        }
    }

    private static BsonElement First(BsonDocument document)
    {
        var elements = document.GetEnumerator();
        return elements.MoveNext() ? elements.Current : default;
    }
}
