using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Projecting;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$unset</c>: fields are left out.</summary>
internal static class UnsetStage
{
    public static ProjectStage Parse(BsonValue operand)
    {
        var names = operand.Type == BsonType.Array ? operand.AsArray.ToList() : [operand];
        if (names.Count == 0 || names.Exists(name => name.Type != BsonType.String))
        {
            throw new CommandException(
                ErrorCode.Location31002, "$unset specification must be a string or an array with at least one field");
        }

        var excluded = new BsonBuilder();
        names.ForEach(name => excluded.Add(name.AsString, 0));
        return new ProjectStage(ProjectionParser.ParseStage(excluded));
    }
}
