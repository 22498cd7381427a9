using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>One operator with its operand, asked about one value at a time.</summary>
internal abstract class ValueTest
{
    /// <summary>True when an array also passes if one of its items does.</summary>
    public virtual bool LooksIntoArrays => true;

    /// <summary>Says whether the value passes; it is missing where the document has none.</summary>
    public abstract bool Passes(BsonValue value);

    /// <summary>Where the keys of passing values lie, or null when they may lie anywhere.</summary>
    public virtual KeyIntervals? FindBounds(bool isMultikey) => null;

    /// <summary>Where the cells of passing points lie, or null when they may lie anywhere.</summary>
    public virtual KeyIntervals? FindGeoBounds() => null;

    /// <summary>Says whether exactly the values within the bounds pass.</summary>
    public virtual bool IsToldByBounds(bool isMultikey) => false;

    /// <summary>Where the keys of documents lie of which no value passes.</summary>
    public virtual KeyIntervals? FindBoundsOfNone() => null;

    /// <summary>Where the keys of a field inside passing values lie.</summary>
    public virtual KeyIntervals? FindBoundsBelow(string path, bool isMultikey) => null;
}
