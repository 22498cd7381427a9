using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Wire;

/// <summary>Reads numbers of replies whose servers are not trusted to keep to types and ranges.</summary>
internal static class WholeNumber
{
    /// <summary>The number; null where there is none that is whole and in range.</summary>
    public static int? FindInt32(BsonValue value) =>
        value.TryToInt64(out var number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>The number; null where there is none that is whole and in range.</summary>
    public static long? FindInt64(BsonValue value) => value.TryToInt64(out var number) ? number : null;
}
