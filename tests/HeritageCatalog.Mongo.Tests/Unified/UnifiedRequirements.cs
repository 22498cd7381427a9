using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>Whether a case is meant for the primary of a replica set of MongoDB 7.0 without authentication.</summary>
internal static class UnifiedRequirements
{
    private static readonly Version Server = new(7, 0, 0);

    public static void Check(BsonDocument source)
    {
        if (source["skipReason"] is { IsMissing: false } reason)
        {
            throw new NotRunException($"skipped by the specification: {reason.AsString}");
        }

        var requirements = source["runOnRequirements"];
        if (!requirements.IsMissing && !requirements.AsArray.ToList().Any(one => IsMet(one.AsDocument)))
        {
            throw new NotRunException("not for a replica set of MongoDB 7.0 without authentication and encryption");
        }
    }

    private static bool IsMet(BsonDocument requirement)
    {
        foreach (var (name, value) in requirement)
        {
            var isMet = name switch
            {
                "minServerVersion" => Parse(value.AsString) <= Server,
                "maxServerVersion" => Server <= Parse(value.AsString),
                "topologies" => value.AsArray.ToList().Contains(BsonValue.From("replicaset")),
                "serverless" => value.AsString != "require",
                "auth" => !value.AsBoolean,
                _ => false,
            };
            if (!isMet)
            {
                return false;
            }
        }

        return true;
    }

    // "4.99" as the most means every 4.x; "7.0" means 7.0.0.
    private static Version Parse(string text)
    {
        var parts = text.Split('.').Select(int.Parse).Concat([0, 0]).Take(3).ToList();
        return new Version(parts[0], parts[1], parts[2]);
    }
}
