using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>One change of a write, with the document as it was and as it became.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Name">Where; for a dropped database the collection is empty.</param>
/// <param name="Address">The document's place; for collections, the collection's with record 0.</param>
/// <param name="Before">The document before; null where there was none.</param>
/// <param name="After">The document afterwards; null where there is none.</param>
/// <param name="HasImages">Whether the collection lets streams see both versions.</param>
internal readonly record struct LogOperation(
    OperationKind Kind, Namespace Name, RecordAddress Address, byte[]? Before, byte[]? After, bool HasImages);
