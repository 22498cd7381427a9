using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>Checks the fields that every command may have (MongoDB specifications, "OP_MSG", "Sessions").</summary>
internal static class GenericArguments
{
    public static void Check(Arguments arguments, FieldSet commandFields)
    {
        foreach (var element in arguments.Document)
        {
            var name = element.Utf8Name;
            if (commandFields.Contains(name) || name.SequenceEqual("$db"u8))
            {
                continue;
            }

            if (name.SequenceEqual("startTransaction"u8) || name.SequenceEqual("autocommit"u8))
            {
                throw new CommandException(ErrorCode.IllegalOperation, "transactions are not supported by this server");
            }

            CheckValue(element.Name, element.Value);
        }

        arguments.RefuseUnknown(commandFields, isCommand: true);
    }

    private static void CheckValue(string name, BsonValue value)
    {
        switch (name)
        {
            case "lsid":
                SessionId.Parse(value);
                break;
            case "$clusterTime" or "$readPreference":
                Expect(name, value, BsonType.Document, "object");
                break;
            case "readConcern":
                Expect(name, value, BsonType.Document, "object");
                CheckReadConcern(value.AsDocument);
                break;
            case "writeConcern":
                Expect(name, value, BsonType.Document, "object");
                CheckWriteConcern(value.AsDocument);
                break;
            case "maxTimeMS":
                CheckTimeLimit(value);
                break;
            case "apiVersion" when value.Type != BsonType.String || value.AsString != "1":
                throw new CommandException(ErrorCode.APIVersionError, "API version must be \"1\"");
            default:
                break;
        }
    }

    private static void CheckReadConcern(BsonDocument concern)
    {
        var level = concern["level"u8];
        if (!level.IsMissing
            && (level.Type != BsonType.String
                || level.AsString is not ("local" or "available" or "majority" or "linearizable" or "snapshot")))
        {
            throw new CommandException(
                ErrorCode.BadValue, $"Enumeration value '{level}' for field 'readConcern.level' is not a valid value.");
        }
    }

    private static void CheckWriteConcern(BsonDocument concern)
    {
        // The set has one member, and a reply always means that the write is on its disk.
        var members = concern["w"u8];
        var isOne = members.IsMissing
            || (members.Type == BsonType.String ? members.AsString == "majority" : members.IsNumber && members.ToDouble() <= 1);
        if (!isOne)
        {
            throw new CommandException(ErrorCode.UnsatisfiableWriteConcern, "Not enough data-bearing nodes");
        }
    }

    private static void CheckTimeLimit(BsonValue limit)
    {
        if (!limit.TryToInt64(out var milliseconds) || milliseconds is < 0 or > int.MaxValue)
        {
            throw new CommandException(ErrorCode.BadValue, $"{limit} value for maxTimeMS is out of range");
        }
    }

    private static void Expect(string name, BsonValue value, BsonType expected, string expectedName)
    {
        if (value.Type != expected)
        {
            throw new CommandException(
                ErrorCode.TypeMismatch,
                $"BSON field '{name}' is the wrong type '{TypeNames.Of(value.Type)}', expected type '{expectedName}'");
        }
    }
}
