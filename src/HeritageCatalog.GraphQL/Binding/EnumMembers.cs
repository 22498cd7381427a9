using System.Collections;
using System.Reflection;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Matches the members of a CLR enum with the values of an enum of the schema.</summary>
internal static class EnumMembers
{
    private static readonly MethodInfo ByMemberMethod = FindMethod(nameof(ByMember));
    private static readonly MethodInfo ByNameMethod = FindMethod(nameof(ByName));

    /// <summary>A dictionary from members to names, of the enum's own type.</summary>
    public static IDictionary NamesOf(EnumType type, Type clrType, BindingSite site)
    {
        return (IDictionary)ByMemberMethod.MakeGenericMethod(clrType).Invoke(null, [Match(type, clrType, site)])!;
    }

    /// <summary>A dictionary from names to members, of the enum's own type.</summary>
    public static IDictionary MembersOf(EnumType type, Type clrType, BindingSite site)
    {
        return (IDictionary)ByNameMethod.MakeGenericMethod(clrType).Invoke(null, [Match(type, clrType, site)])!;
    }

    private static List<(string Name, object Member)> Match(EnumType type, Type clrType, BindingSite site)
    {
        var members = clrType.GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(Names.OfEnumMember, field => field, StringComparer.Ordinal);
        var matches = new List<(string, object)>();
        foreach (var value in type.Values)
        {
            if (members.Remove(Names.EnumKey(value.Name), out var member))
            {
                matches.Add((value.Name, member.GetValue(null)!));
            }
            else
            {
                site.Problems.Add(value, clrType.Name, "The CLR enum has no member for this value.");
            }
        }

        foreach (var member in members.Values)
        {
            site.Problems.Add(type, Names.Describe(member), $"The enum has no value for the member {member.Name}.");
        }

        return matches;
    }

    private static Dictionary<T, string> ByMember<T>(List<(string Name, object Member)> matches)
        where T : struct, Enum
    {
        return matches.ToDictionary(match => (T)match.Member, match => match.Name);
    }

    private static Dictionary<string, T> ByName<T>(List<(string Name, object Member)> matches)
        where T : struct, Enum
    {
        return matches.ToDictionary(match => match.Name, match => (T)match.Member, StringComparer.Ordinal);
    }

    private static MethodInfo FindMethod(string name)
    {
        return typeof(EnumMembers).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
    }
}
