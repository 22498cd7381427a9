using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>The list of statements or documents of a write command.</summary>
internal static class Statements
{
    /// <summary>Reads statements, and refuses the command if one has a field that is not known.</summary>
    public static Few<BsonDocument> Read(
        Arguments arguments, ReadOnlySpan<byte> field, string name, FieldSet known)
    {
        var statements = Read(arguments, field);
        for (var at = 0; at < statements.Count; at++)
        {
            new Arguments(name, statements[at]).RefuseUnknown(known);
        }

        return statements;
    }

    public static Few<BsonDocument> Read(Arguments arguments, ReadOnlySpan<byte> field)
    {
        var statements = default(Few<BsonDocument>);
        foreach (var item in arguments.RequireArray(field))
        {
            statements.Add(item.Type == BsonType.Document
                ? item.AsDocument
                : throw new CommandException(
                    ErrorCode.TypeMismatch,
                    $"BSON field '{Encoding.UTF8.GetString(field)}.{statements.Count}' is the wrong type "
                    + $"'{TypeNames.Of(item.Type)}', expected type 'object'"));
        }

        return statements.Count is > 0 and <= HelloCommand.MaxWriteBatchSize
            ? statements
            : throw new CommandException(
                ErrorCode.InvalidLength,
                $"Write batch sizes must be between 1 and {HelloCommand.MaxWriteBatchSize}. Got {statements.Count} "
                + "operations.");
    }
}
