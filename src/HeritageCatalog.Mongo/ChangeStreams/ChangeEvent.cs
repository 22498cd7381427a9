using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;

namespace HeritageCatalog.Mongo.ChangeStreams;

/// <summary>One change, as the server tells it (MongoDB manual, "Change Events").</summary>
/// <param name="OperationType">Such as "insert", "update", "replace", "delete", "drop" or "invalidate".</param>
/// <param name="Document">The event as it was sent.</param>
public sealed record ChangeEvent<T>(string OperationType, BsonDocument Document)
{
    /// <summary>Resumes a stream right behind this event.</summary>
    public BsonDocument ResumeToken => Document["_id"u8].AsDocument;

    /// <summary>The database it happened in; empty for the event that ends a stream.</summary>
    public string Database => Text("db"u8);

    /// <summary>The collection it happened in; empty where a whole database is meant.</summary>
    public string Collection => Text("coll"u8);

    /// <summary>The <c>_id</c> of the document, as a document; empty where no document is meant.</summary>
    public BsonDocument DocumentKey => Part("documentKey"u8);

    /// <summary>The document; null where the event has none.</summary>
    public T? FullDocument { get; private init; }

    /// <summary>The document as it was before; null unless it was asked for and kept.</summary>
    public T? FullDocumentBeforeChange { get; private init; }

    /// <summary>What an update changed; null for other events.</summary>
    public UpdateDescription? UpdateDescription =>
        Document["updateDescription"u8] is { Type: BsonType.Document } description
            ? UpdateDescription.Read(description.AsDocument)
            : null;

    /// <summary>The time in the order of the server's operations; changes of one transaction share it.</summary>
    public BsonTimestamp ClusterTime => Document["clusterTime"u8].AsTimestamp;

    /// <summary>The time by the server's clock; null where the server does not tell.</summary>
    public DateTimeOffset? WallTime =>
        Document["wallTime"u8] is { Type: BsonType.DateTime } time ? time.AsDateTimeOffset : null;

    internal static ChangeEvent<T> Read(BsonDocument document) => new(ReadType(document), document)
    {
        FullDocument = Decode(document["fullDocument"u8]),
        FullDocumentBeforeChange = Decode(document["fullDocumentBeforeChange"u8]),
    };

    // A pipeline may have left the field out.
    private static string ReadType(BsonDocument document) =>
        document["operationType"u8] is { Type: BsonType.String } type ? type.AsString : "";

    private static T? Decode(BsonValue value) =>
        value.Type == BsonType.Document ? BsonCodec<T>.Default.Read(value) : default;

    private BsonDocument Part(ReadOnlySpan<byte> name) =>
        Document[name] is { Type: BsonType.Document } part ? part.AsDocument : BsonDocument.Empty;

    private string Text(ReadOnlySpan<byte> name) =>
        Part("ns"u8)[name] is { Type: BsonType.String } text ? text.AsString : "";
}

/// <summary>What an update changed in a document.</summary>
/// <param name="UpdatedFields">Paths with their new values.</param>
/// <param name="RemovedFields">Paths that are gone.</param>
/// <param name="TruncatedArrays">Arrays that were cut short, each with <c>field</c> and <c>newSize</c>.</param>
public sealed record UpdateDescription(
    BsonDocument UpdatedFields, IReadOnlyList<string> RemovedFields, IReadOnlyList<BsonDocument> TruncatedArrays)
{
    internal static UpdateDescription Read(BsonDocument source) => new(
        source["updatedFields"u8] is { Type: BsonType.Document } updated ? updated.AsDocument : BsonDocument.Empty,
        [.. Items(source["removedFields"u8]).Select(path => path.AsString)],
        [.. Items(source["truncatedArrays"u8]).Select(array => array.AsDocument)]);

    private static List<BsonValue> Items(BsonValue list) => list.Type == BsonType.Array ? list.AsArray.ToList() : [];
}
