namespace HeritageCatalog.Bson.Mapping;

/// <summary>Shortcuts to the codec of a type.</summary>
public static class BsonCodec
{
    /// <summary>Writes a record as a document.</summary>
    public static BsonDocument Encode<T>(T record) => BsonCodec<T>.Default.Encode(record);

    /// <summary>Reads a record from a document.</summary>
    /// <exception cref="BsonMappingException">A required field is missing, or a field is of another type.</exception>
    public static T Decode<T>(BsonDocument document) => BsonCodec<T>.Default.Decode(document);

    /// <summary>Makes the value that a member of this type is stored as, to filter by it; null becomes null.</summary>
    public static BsonValue ToValue<T>(T value) => BsonCodec<T>.Default.ToValue(value);
}

/// <summary>Turns values of one .NET type into BSON and back.</summary>
/// <remarks>
/// Names are written in camel case, and a property <c>Id</c> as <c>_id</c>. Enums are SCREAMING_SNAKE_CASE strings,
/// decimals Decimal128, dates without time "2023-03-24", moments BSON dates in UTC to the millisecond. A record struct
/// whose only property is <c>Value</c> is stored as that value. Null members are left out. When read, unknown fields
/// are skipped; a missing field leaves the property as the record makes it, unless it is <c>required</c> or a
/// constructor parameter without default, and not nullable. The constructor of a positional record runs once, with
/// defaults; each record read is a copy of that one, with its properties set one by one. What a type looks like is
/// found out once, at first use.
/// </remarks>
public abstract class BsonCodec<T>
{
    // Not an initialiser: a type that cannot be stored is to be told by its own exception, each time.
    private static BsonCodec<T>? _default;

    private protected BsonCodec()
    {
    }

    /// <summary>The codec of the type.</summary>
    /// <exception cref="BsonMappingException">The type, or the type of a member, cannot be stored.</exception>
    public static BsonCodec<T> Default => _default ??= (BsonCodec<T>)CodecFactory.GetOrBuild(typeof(T));

    /// <summary>Writes a value under a name.</summary>
    public abstract void Write(BsonWriter writer, BsonName name, T value);

    /// <summary>Writes a record as a document of its own; one that is a document already stays what it is.</summary>
    public virtual BsonDocument Encode(T record)
    {
        using var writer = BsonWriter.Rent();
        EncodeTo(writer, record);
        return writer.ToDocument();
    }

    /// <summary>Writes a record as the outermost document of a writer.</summary>
    public virtual void EncodeTo(BsonWriter writer, T record) =>
        throw new BsonMappingException(typeof(T), "only records and dictionaries are documents");

    /// <summary>Reads a record from a document.</summary>
    /// <exception cref="BsonMappingException">A required field is missing, or a field is of another type.</exception>
    public T Decode(BsonDocument document)
    {
        var cursor = new BsonCursor(document.Bytes);
        return Read(ref cursor, BsonType.Document);
    }

    /// <summary>Reads a value.</summary>
    /// <exception cref="BsonMappingException">The value is of another type.</exception>
    public T Read(BsonValue value)
    {
        var cursor = new BsonCursor(value.Bytes);
        return Read(ref cursor, value.Type);
    }

    /// <summary>Makes the value that a member of this type is stored as; null becomes null.</summary>
    public BsonValue ToValue(T value)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartArray();
        WriteOrNull(writer, BsonName.Item, value);
        writer.WriteEndArray();
        return new BsonDocument(writer.ToBytes())["0"u8];
    }

    internal abstract T Read(ref BsonCursor cursor, BsonType type);

    internal T ReadOrNull(ref BsonCursor cursor, BsonType type) =>
        type is BsonType.Null or BsonType.Undefined && default(T) is null ? default! : Read(ref cursor, type);

    internal void WriteOrNull(BsonWriter writer, BsonName name, T value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            Write(writer, name, value);
        }
    }

    private protected static BsonMappingException Unexpected(BsonType found) =>
        new(typeof(T), $"a value of type {found} cannot be read as it");
}
