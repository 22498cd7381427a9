using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>The part does not match: <c>$not</c>, <c>$nor</c>, <c>$ne</c> and <c>$nin</c>.</summary>
internal sealed class NotMatcher(Matcher part) : Matcher
{
    public override bool Matches(BsonDocument document) => !part.Matches(document);

    public override KeyIntervals? FindBounds(string path, bool isMultikey) => part.FindBoundsOfOthers(path);
}
