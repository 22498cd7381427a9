using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>A filter, compiled: parsed once per command, then asked for each document on its raw bytes.</summary>
internal abstract class Matcher
{
    public abstract bool Matches(BsonDocument document);

    /// <summary>
    /// Where the keys of a field lie in every document that matches, as far as one array item can tell
    /// (<paramref name="isMultikey"/>); null when the filter does not confine the field.
    /// </summary>
    public virtual KeyIntervals? FindBounds(string path, bool isMultikey) => null;

    /// <summary>Where the cells of a geographic field lie in every document that matches; null for anywhere.</summary>
    public virtual KeyIntervals? FindGeoBounds(string path) => null;

    /// <summary>Where the keys of a field lie in the documents that do not match.</summary>
    public virtual KeyIntervals? FindBoundsOfOthers(string path) => null;

    /// <summary>
    /// The filter as a few others, of which at least one must match, so that each can be confined by itself; null where
    /// it is not of that form.
    /// </summary>
    public virtual Matcher[]? FindAlternatives() => null;

    /// <summary>
    /// Says whether a document matches exactly when its keys lie within the bounds of these fields, so that an index
    /// can count without looking at documents.
    /// </summary>
    public virtual bool IsToldByBounds(IReadOnlyCollection<string> paths, bool isMultikey) => false;
}
