using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary><c>$type</c>: one of several types, told by their names or numbers.</summary>
internal sealed class TypeTest(IReadOnlySet<BsonType> types) : ValueTest
{
    private static readonly Dictionary<string, BsonType> ByName = Enum.GetValues<BsonType>()
        .Where(type => type != BsonType.EndOfDocument)
        .ToDictionary(TypeNames.Of);

    public static TypeTest Parse(BsonValue operand)
    {
        var types = new HashSet<BsonType>();
        foreach (var one in operand.Type == BsonType.Array ? operand.AsArray.ToList() : [operand])
        {
            types.UnionWith(ParseOne(one));
        }

        return types.Count > 0
            ? new TypeTest(types)
            : throw new CommandException(ErrorCode.FailedToParse, "$type must match at least one type");
    }

    public override bool Passes(BsonValue value) => !value.IsMissing && types.Contains(value.Type);

    private static IEnumerable<BsonType> ParseOne(BsonValue type)
    {
        if (type.Type == BsonType.String)
        {
            return type.AsString == "number"
                ? [BsonType.Double, BsonType.Int32, BsonType.Int64, BsonType.Decimal128]
                : ByName.TryGetValue(type.AsString, out var named)
                    ? [named]
                    : throw new CommandException(ErrorCode.BadValue, $"Unknown type name alias: {type.AsString}");
        }

        // The number of the least key is -1, and its byte 255.
        var isNumber = type.TryToInt64(out var number) && number is >= -1 and <= byte.MaxValue and not 0;
        var found = isNumber ? (BsonType)(byte)number : BsonType.EndOfDocument;
        return found != BsonType.EndOfDocument && Enum.IsDefined(found)
            ? [found]
            : throw new CommandException(ErrorCode.BadValue, $"Invalid numerical type code: {type}");
    }
}
