using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Hosting.Verification;

/// <summary>A shape of command, and a command of that shape that can be sent.</summary>
internal sealed record QueryExample(string Shape, BsonDocument Command)
{
    /// <summary>Whether it means the same whenever it is sent; what belongs to a cursor does not.</summary>
    public bool IsRepeatable =>
        Verb is not ("getMore" or "killCursors") && !Shape.Contains("$changeStream", StringComparison.Ordinal);

    public string Verb => Shape.Split(' ')[0];

    /// <summary>What the command is about: a collection, or the database as a whole.</summary>
    public string Collection => Shape.Split(' ')[1] is var target && target == "1" ? "(database)" : target;
}
