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
            isId ? IndexDefinition.IdName : name, keyPattern, ParseOptions(arguments, keyPattern, isId));
    }

    /// <summary>Reads the time until documents expire: whole seconds, on a single field that is not _id.</summary>
    public static int ParseExpiry(BsonValue value, BsonDocument keyPattern)
    {
        var isFit = keyPattern.CountElements() == 1 && !keyPattern.Contains("_id");
        return isFit && value.TryToInt64(out var seconds) && seconds is >= 0 and <= int.MaxValue
            ? (int)seconds
            : throw new CommandException(
                ErrorCode.CannotCreateIndex,
                $"TTL indexes are single-field indexes on other fields than _id, with whole seconds from 0 to "
                + $"{int.MaxValue}; not expireAfterSeconds: {value} on {keyPattern}");
    }

    private static IndexOptions ParseOptions(Arguments arguments, BsonDocument keyPattern, bool isId)
    {
        var isSparse = arguments.GetBoolean("sparse"u8);
        var partial = arguments["partialFilterExpression"u8];
        if (!partial.IsMissing && (isSparse || isId))
        {
            throw new CommandException(
                ErrorCode.CannotCreateIndex, "an index is not both partial and sparse, and never partial on _id");
        }

        var expiry = arguments["expireAfterSeconds"u8];
        return new IndexOptions(arguments.GetBoolean("unique"u8) && !isId, isSparse)
        {
            Partial = partial.IsMissing
                ? null
                : PartialFilter.Parse(arguments.RequireDocument("partialFilterExpression"u8)),
            ExpireAfterSeconds = expiry.IsMissing ? null : ParseExpiry(expiry, keyPattern),
        };
    }

    private static void CheckOption(string name, BsonValue value)
    {
        switch (name)
        {
            case "key" or "name" or "unique" or "sparse" or "v" or "background" or "ns":
            case "partialFilterExpression" or "expireAfterSeconds" or "2dsphereIndexVersion":
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
            var isGeographic = element.Type == BsonType.String && element.Value.AsString == "2dsphere";
            if (!isDirection && !isGeographic)
            {
                throw new CommandException(
                    ErrorCode.CannotCreateIndex,
                    $"Values in v:2 index key pattern cannot be of type {TypeNames.Of(element.Type)} or zero here. "
                    + "Only numbers > 0, numbers < 0 and 2dsphere are allowed by this server.");
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
