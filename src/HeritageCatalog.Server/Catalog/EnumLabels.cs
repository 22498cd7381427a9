using System.Reflection;
using System.Text.Json;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Catalog;

/// <summary>What people call the members of an enumeration.</summary>
public static class EnumLabels<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, LocalizedText> Labels = typeof(T)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(member => member.IsDefined(typeof(LabelAttribute)))
        .ToDictionary(NameOf, member => member.GetCustomAttribute<LabelAttribute>()!.Text);

    /// <summary>The label of the member with this name, or null where none was written down.</summary>
    /// <param name="name">As in the schema and in stored records, SCREAMING_SNAKE_CASE.</param>
    public static LocalizedText? Find(string name) => Labels.GetValueOrDefault(name);

    private static string NameOf(FieldInfo member) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(member.Name);
}
