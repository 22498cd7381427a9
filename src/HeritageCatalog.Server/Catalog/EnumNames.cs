using HeritageCatalog.Server.ValueTypes;
using System.Reflection;
using System.Text.Json;

namespace HeritageCatalog.Server.Catalog;

/// <summary>What a member of an enumeration is called in the schema and in stored records: SCREAMING_SNAKE_CASE.</summary>
public static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names = Enum.GetValues<T>()
        .ToDictionary(member => member, member => JsonNamingPolicy.SnakeCaseUpper.ConvertName(member.ToString()));

    private static readonly Dictionary<string, LocalizedText> Labels = Enum.GetValues<T>()
        .Select(member => (Name: Names[member], Label: typeof(T).GetField(member.ToString())!.GetCustomAttribute<LabelAttribute>()))
        .Where(pair => pair.Label is not null)
        .ToDictionary(pair => pair.Name, pair => pair.Label!.Text);

    public static string Of(T member) => Names[member];

    /// <summary>What people call the member with this name, or null where that was not written down.</summary>
    public static LocalizedText? FindLabel(string name) => Labels.GetValueOrDefault(name);
}
