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

    /// <summary>The same for a field inside the values.</summary>
    public virtual KeyIntervals? FindBoundsBelow(string path, bool isMultikey) => null;
}
