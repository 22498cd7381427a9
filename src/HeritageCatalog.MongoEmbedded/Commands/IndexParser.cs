using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>Reads one entry of createIndexes; kinds and options that this engine lacks are refused.</summary>
internal static class IndexParser
{
    private const int MostFields = 32;

    public static IndexDefinition Parse(BsonValue specification)
    {
        if (specification.Type != BsonType.Document)
        {
            throw new CommandException(ErrorCode.TypeMismatch, "an index is specified by a document");
        }

        var fields = specification.AsDocument;
        foreach (var element in fields)
        {
            CheckOption(element.Name, element.Value);
        }

        var arguments = new Arguments("createIndexes.indexes", fields);
        var keyPattern = arguments.RequireDocument("key"u8);
        CheckKeys(keyPattern);
        var name = arguments.RequireText("name"u8);
        var isId = keyPattern.CountElements() == 1 && keyPattern.Contains("_id");
        if (name.Length == 0 || (name == IndexDefinition.IdName && !isId))
        {
            throw new CommandException(ErrorCode.BadValue, $"The index name '{name}' is not allowed for {keyPattern}");
        }

        return IndexDefinition.Create(
            isId ? IndexDefinition.IdName : name,
            keyPattern,
            arguments.GetBoolean("unique"u8) && !isId,
            arguments.GetBoolean("sparse"u8));
    }

    private static void CheckOption(string name, BsonValue value)
    {
        switch (name)
        {
            case "key" or "name" or "unique" or "sparse" or "v" or "background" or "ns":
                break;
            case "hidden" when !value.ToBoolean():
                break;
            default:
                throw new CommandException(
                    ErrorCode.InvalidIndexSpecificationOption,
                    $"The field '{name}' is not valid for an index specification of this server");
        }
    }

    private static void CheckKeys(BsonDocument keyPattern)
    {
        var count = 0;
        foreach (var element in keyPattern)
        {
            count++;
            var path = FieldPath.Parse(element.Name);
            var isDirection = element.Value.IsNumber && element.Value.ToDouble() is not 0 and not double.NaN;
            if (!isDirection)
            {
                throw new CommandException(
                    ErrorCode.CannotCreateIndex,
                    $"Values in v:2 index key pattern cannot be of type {TypeNames.Of(element.Type)} or zero here. "
                    + "Only numbers > 0 and numbers < 0 are allowed by this server.");
            }

            // A number in a path could mean a name or a position; an index cannot serve both.
            if (path.HasEmptySegment() || path.HasPosition || element.Name.Split('.').Any(part => part.StartsWith('$')))
            {
                throw new CommandException(
                    ErrorCode.CannotCreateIndex, $"Index key path '{element.Name}' is not allowed by this server.");
            }
        }

        if (count is 0 or > MostFields)
        {
            throw new CommandException(
                ErrorCode.CannotCreateIndex, $"Index keys must have 1 to {MostFields} fields, not {count}.");
        }
    }
}
