using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation.Stages;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Aggregation;

/// <summary>Compiles one stage; what it does not know it refuses.</summary>
internal static class StageParser
{
    public static IEnumerable<Stage> Parse(BsonDocument source, Variables variables)
    {
        var elements = source.GetEnumerator();
        if (!elements.MoveNext() || source.CountElements() != 1)
        {
            throw new CommandException(
                ErrorCode.Location40323, "A pipeline stage specification object must contain exactly one field.");
        }

        var (name, operand) = elements.Current;
        return name == "$sortByCount" ? ParseSortByCount(operand) : [ParseOne(name, operand, variables)];
    }

    private static Stage ParseOne(string name, BsonValue operand, Variables variables) => name switch
    {
        "$match" => MatchStage.Parse(operand, variables),
        "$sort" => SortStage.Parse(operand),
        "$skip" => SkipStage.Parse(operand),
        "$limit" => LimitStage.Parse(operand),
        "$project" => ProjectStage.Parse(operand, variables),
        "$set" or "$addFields" => SetStage.Parse(name, operand, variables),
        "$unset" => UnsetStage.Parse(operand),
        "$replaceRoot" or "$replaceWith" => ReplaceRootStage.Parse(name, operand, variables),
        "$group" => GroupStage.Parse(operand, variables),
        "$unwind" => UnwindStage.Parse(operand),
        "$count" => CountStage.Parse(operand),
        "$facet" => FacetStage.Parse(operand, variables),
        "$sample" => SampleStage.Parse(operand),
        "$geoNear" => GeoNearStage.Parse(operand),
        "$changeStream" or "$collStats" => throw new CommandException(
            ErrorCode.Location40602, $"{name} is only valid as the first stage in a pipeline."),
        "$out" or "$merge" => throw new CommandException(
            ErrorCode.Location40601, $"{name} can only be the final stage in the pipeline"),
        "$lookup" => LookupStage.Parse(operand),
        _ => throw new CommandException(ErrorCode.Location40324, $"Unrecognized pipeline stage name: '{name}'"),
    };

    private static IEnumerable<Stage> ParseSortByCount(BsonValue operand) =>
        [GroupStage.CountBy(operand), new SortStage(SortOrder.Parse(new BsonBuilder { { "count", -1 } })!)];
}
