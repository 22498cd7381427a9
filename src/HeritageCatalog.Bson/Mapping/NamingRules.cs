using System.Text;

namespace HeritageCatalog.Bson.Mapping;

/// <summary>How .NET names are written in documents.</summary>
internal static class NamingRules
{
    /// <summary>Turns "CustomerId" into "customerId" and "Id" into "_id".</summary>
    public static string ToFieldName(string property) =>
        property == "Id" ? "_id" : char.ToLowerInvariant(property[0]) + property[1..];

    /// <summary>Turns "InTransit" into "IN_TRANSIT"; a run of capitals is one word.</summary>
    public static string ToScreamingSnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            text.Append(startsWord && name[i - 1] != '_' ? "_" : "").Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }
}
