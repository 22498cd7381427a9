using HeritageCatalog.Bson;
using System.Globalization;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Optional fields as the database sorts them: a record without one comes first.</summary>
public static class SortValue
{
    public static BsonValue Of(int? number) => number is { } known ? BsonValue.From(known) : BsonValue.Null;

    public static BsonValue Of(DateOnly? day) =>
        day is { } known ? BsonValue.From(known.ToString("O", CultureInfo.InvariantCulture)) : BsonValue.Null;
}
