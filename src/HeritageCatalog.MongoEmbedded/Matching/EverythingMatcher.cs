using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>The empty filter.</summary>
internal sealed class EverythingMatcher : Matcher
{
    public static EverythingMatcher Instance { get; } = new();

    public override bool Matches(BsonDocument document) => true;

    public override bool IsToldByBounds(IReadOnlyCollection<string> paths, bool isMultikey) => true;
}
