using System.Globalization;
using System.Reflection;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Matches the members of a CLR enum with the values of an enum of the schema.</summary>
internal static class EnumMembers
{
    /// <summary>The members by the names of the schema.</summary>
    public static Dictionary<string, object> Match(EnumType type, Type clrType, BindingSite site)
    {
        var members = clrType.GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(Names.OfEnumMember, field => field, StringComparer.Ordinal);
        var matches = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var value in type.Values)
        {
            if (members.Remove(Names.EnumKey(value.Name), out var member))
            {
                matches.Add(value.Name, Enum.ToObject(clrType, member.GetRawConstantValue()!));
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

    /// <summary>What a member of any enum is made of, without its sign.</summary>
    public static ulong BitsOf(object member)
    {
        var number = Convert.ChangeType(member, Enum.GetUnderlyingType(member.GetType()), CultureInfo.InvariantCulture);
        return number switch
        {
            sbyte value => (byte)value,
            short value => (ushort)value,
            int value => (uint)value,
            long value => (ulong)value,
            _ => Convert.ToUInt64(number, CultureInfo.InvariantCulture),
        };
    }
}
