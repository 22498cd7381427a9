using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>
/// Reads the fields of a command or statement, each with the type it must have. Null counts as absent.
/// </summary>
/// <param name="name">What error messages call the document, such as <c>find</c> or <c>update.updates</c>.</param>
/// <param name="document">The command or statement.</param>
internal readonly struct Arguments(string name, BsonDocument document)
{
    public BsonDocument Document => document;

    public string Name => name;

    public BsonValue this[ReadOnlySpan<byte> field] => document[field] is { IsNull: false } value ? value : default;

    /// <summary>Refuses a field of a statement that is not in <paramref name="known"/>.</summary>
    public void RefuseUnknown(FieldSet known)
    {
        foreach (var element in document)
        {
            if (!known.Contains(element.Utf8Name))
            {
                throw Unknown(element);
            }
        }
    }

    public CommandException Unknown(BsonElement element) => new(
        ErrorCode.IDLUnknownField, $"BSON field '{name}.{element.Name}' is an unknown field.");

    public BsonDocument GetDocument(ReadOnlySpan<byte> field) =>
        this[field] is { IsMissing: false } value ? ToDocument(field, value) : BsonDocument.Empty;

    /// <summary>The value of a field, which must be a document.</summary>
    public BsonDocument ToDocument(ReadOnlySpan<byte> field, BsonValue value) =>
        Expect(field, value, BsonType.Document, "object").AsDocument;

    public BsonDocument RequireDocument(ReadOnlySpan<byte> field) =>
        Expect(field, Require(field), BsonType.Document, "object").AsDocument;

    public BsonArray RequireArray(ReadOnlySpan<byte> field) =>
        Expect(field, Require(field), BsonType.Array, "array").AsArray;

    public string RequireText(ReadOnlySpan<byte> field) =>
        Expect(field, Require(field), BsonType.String, "string").AsString;

    public ReadOnlySpan<byte> RequireUtf8(ReadOnlySpan<byte> field) =>
        Expect(field, Require(field), BsonType.String, "string").AsUtf8;

    public BsonValue Require(ReadOnlySpan<byte> field) => this[field] is { IsMissing: false } value
        ? value
        : throw new CommandException(
            ErrorCode.IDLFailedToParse,
            $"BSON field '{name}.{Encoding.UTF8.GetString(field)}' is missing but a required field");

    public bool GetBoolean(ReadOnlySpan<byte> field, bool otherwise = false)
    {
        var value = this[field];
        return value.IsMissing ? otherwise : ToBoolean(field, value);
    }

    /// <summary>The value of a field, which must be a boolean or a number.</summary>
    public bool ToBoolean(ReadOnlySpan<byte> field, BsonValue value) =>
        value.Type == BsonType.Boolean || value.IsNumber ? value.ToBoolean() : throw WrongType(field, value, "bool");

    /// <summary>A whole number that is not negative.</summary>
    public long GetCount(ReadOnlySpan<byte> field, long otherwise = 0)
    {
        var value = this[field];
        return value.IsMissing ? otherwise : ToCount(field, value);
    }

    /// <summary>The value of a field, which must be a whole number that is not negative.</summary>
    public long ToCount(ReadOnlySpan<byte> field, BsonValue value)
    {
        if (!value.TryToInt64(out var number))
        {
            throw WrongType(field, value, "long");
        }

        return number >= 0
            ? number
            : throw new CommandException(
                ErrorCode.BadValue,
                $"BSON field '{Encoding.UTF8.GetString(field)}' value must be >= 0, actual value '{number}'");
    }

    private BsonValue Expect(ReadOnlySpan<byte> field, BsonValue value, BsonType expected, string expectedName) =>
        value.Type == expected ? value : throw WrongType(field, value, expectedName);

    private CommandException WrongType(ReadOnlySpan<byte> field, BsonValue value, string expected) => new(
        ErrorCode.TypeMismatch,
        $"BSON field '{name}.{Encoding.UTF8.GetString(field)}' is the wrong type '{TypeNames.Of(value.Type)}', "
        + $"expected type '{expected}'");
}
