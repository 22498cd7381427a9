using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation.Stages;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Aggregation;

/// <summary>Compiles one stage; what it does not know it refuses.</summary>
internal static class StageParser
{
    public static IEnumerable<Stage> Parse(BsonDocument source)
    {
        var elements = source.GetEnumerator();
        if (!elements.MoveNext() || source.CountElements() != 1)
        {
            throw new CommandException(
                ErrorCode.Location40323, "A pipeline stage specification object must contain exactly one field.");
        }

        var (name, operand) = elements.Current;
        return name == "$sortByCount" ? ParseSortByCount(operand) : [ParseOne(name, operand)];
    }

    private static Stage ParseOne(string name, BsonValue operand) => name switch
    {
        "$match" => MatchStage.Parse(operand),
        "$sort" => SortStage.Parse(operand),
        "$skip" => SkipStage.Parse(operand),
        "$limit" => LimitStage.Parse(operand),
        "$project" => ProjectStage.Parse(operand),
        "$group" => GroupStage.Parse(operand),
        "$unwind" => UnwindStage.Parse(operand),
        "$count" => CountStage.Parse(operand),
        "$facet" => FacetStage.Parse(operand),
        "$geoNear" => GeoNearStage.Parse(operand),
        "$changeStream" or "$collStats" => throw new CommandException(
            ErrorCode.Location40602, $"{name} is only valid as the first stage in a pipeline."),
        "$lookup" => LookupStage.Parse(operand),
        _ => throw new CommandException(ErrorCode.Location40324, $"Unrecognized pipeline stage name: '{name}'"),
    };

    private static IEnumerable<Stage> ParseSortByCount(BsonValue operand) =>
        [GroupStage.CountBy(operand), new SortStage(SortOrder.Parse(new BsonBuilder { { "count", -1 } })!)];
}
