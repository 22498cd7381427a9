using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>Checks the fields that every command may have (MongoDB specifications, "OP_MSG", "Sessions").</summary>
internal static class GenericArguments
{
    private static readonly FieldSet Known = new(
        "lsid", "txnNumber", "$clusterTime", "readConcern", "writeConcern", "$readPreference", "comment", "maxTimeMS",
        "autocommit", "startTransaction", "apiVersion", "apiStrict", "apiDeprecationErrors");

    /// <summary>Refuses what no command may have; answers whether the command is part of a transaction.</summary>
    /// <param name="arguments">The command.</param>
    /// <param name="commandFields">What this command may have besides.</param>
    /// <param name="wantsSnapshot">Whether it asks for what there was at one moment, and is part of none.</param>
    public static bool Check(Arguments arguments, FieldSet commandFields, out bool wantsSnapshot)
    {
        var namesTransaction = false;
        wantsSnapshot = false;
        var elements = arguments.Document.GetEnumerator();
        while (elements.MoveNext())
        {
            var name = elements.Utf8Name;
            if (commandFields.Contains(name) || name.SequenceEqual("$db"u8))
            {
                continue;
            }

            if (!Known.Contains(name))
            {
                throw arguments.Unknown(elements.Current);
            }

            namesTransaction |= name.SequenceEqual("autocommit"u8) || name.SequenceEqual("startTransaction"u8);
            CheckValue(name, elements.Value);
            wantsSnapshot |= name.SequenceEqual("readConcern"u8) && IsSnapshot(elements.Value.AsDocument);
        }

        wantsSnapshot &= !namesTransaction;
        return !wantsSnapshot || arguments.Name is "find" or "aggregate" or "distinct"
            ? namesTransaction
            : throw new CommandException(
                ErrorCode.InvalidOptions, $"Command {arguments.Name} does not support {{ readConcern: 'snapshot' }}");
    }

    private static void CheckValue(ReadOnlySpan<byte> name, BsonValue value)
    {
        if (name.SequenceEqual("lsid"u8))
        {
            SessionId.Parse(value);
        }
        else if (name.SequenceEqual("$clusterTime"u8) || name.SequenceEqual("$readPreference"u8))
        {
            ExpectDocument(name, value);
        }
        else if (name.SequenceEqual("readConcern"u8))
        {
            CheckReadConcern(ExpectDocument(name, value));
        }
        else if (name.SequenceEqual("writeConcern"u8))
        {
            CheckWriteConcern(ExpectDocument(name, value));
        }
        else if (name.SequenceEqual("maxTimeMS"u8))
        {
            CheckTimeLimit(value);
        }
        else if (name.SequenceEqual("apiVersion"u8) && (value.Type != BsonType.String || value.AsString != "1"))
        {
            throw new CommandException(ErrorCode.APIVersionError, "API version must be \"1\"");
        }
    }

    private static bool IsSnapshot(BsonDocument concern) =>
        concern["level"u8] is { Type: BsonType.String } level && level.AsUtf8.SequenceEqual("snapshot"u8);

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
            || (members.Type == BsonType.String
                ? members.AsString == "majority"
                : members.IsNumber && members.ToDouble() <= 1);
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

    private static BsonDocument ExpectDocument(ReadOnlySpan<byte> name, BsonValue value) =>
        value.Type == BsonType.Document
        ? value.AsDocument
        : throw new CommandException(
            ErrorCode.TypeMismatch,
            $"BSON field '{Encoding.UTF8.GetString(name)}' is the wrong type '{TypeNames.Of(value.Type)}', expected "
            + "type 'object'");
}
