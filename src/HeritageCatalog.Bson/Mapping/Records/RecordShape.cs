using System.Reflection;
using System.Runtime.CompilerServices;

namespace HeritageCatalog.Bson.Mapping.Records;

/// <summary>Finds out which properties of a type are stored, and how the type is made.</summary>
internal sealed record RecordShape(bool HasEmptyConstructor, IReadOnlyList<MemberShape> Members)
{
    // One bit for each member tells which were read.
    private const int MostMembers = 64;

    public static RecordShape Of(Type type)
    {
        var hasEmptyConstructor = type.IsValueType || type.GetConstructor(Type.EmptyTypes) is not null;
        var parameters = hasEmptyConstructor && !type.IsValueType ? [] : FindParameters(type);
        var members = FindProperties(type)
            .Where(property => IsStored(type, property, parameters))
            .Select(property => Describe(property, parameters.GetValueOrDefault(property.Name)))
            .OrderBy(member => member.FieldName == "_id" ? 0 : 1)
            .ToList();
        return members.Count is > 0 and <= MostMembers
            ? new RecordShape(hasEmptyConstructor, members)
            : throw new BsonMappingException(type, $"it has {members.Count} stored properties, not 1 to {MostMembers}");
    }

    // The properties of a base type come first, each once, as the most derived type declares it.
    private static IEnumerable<PropertyInfo> FindProperties(Type type)
    {
        const BindingFlags ownPublic = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var lineage = new Stack<Type>();
        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
        {
            lineage.Push(at);
        }

        return lineage
            .SelectMany(declaring => declaring.GetProperties(ownPublic))
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetGetMethod() is not null)
            .Select(property => type.GetProperty(property.Name, property.PropertyType) ?? property)
            .DistinctBy(property => property.Name);
    }

    private static bool IsStored(Type type, PropertyInfo property, Dictionary<string, ParameterInfo> parameters)
    {
        var canSet = property.GetSetMethod(nonPublic: true) is not null;
        return canSet || !parameters.ContainsKey(property.Name)
            ? canSet
            : throw new BsonMappingException(type, "it is given to the constructor but cannot be set", property.Name);
    }

    // The parameters of a positional record, under the names of the properties they become.
    private static Dictionary<string, ParameterInfo> FindParameters(Type type)
    {
        var properties = FindProperties(type).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        var constructor = type.GetConstructors()
            .Where(one => one.GetParameters().All(parameter => Matches(parameter, properties)))
            .MaxBy(one => one.GetParameters().Length);
        if (constructor is null && !type.IsValueType)
        {
            throw new BsonMappingException(type, "it has neither an empty constructor nor one of its properties");
        }

        return (constructor?.GetParameters() ?? []).ToDictionary(parameter => properties[parameter.Name!].Name);
    }

    private static bool Matches(ParameterInfo parameter, Dictionary<string, PropertyInfo> properties) =>
        properties.TryGetValue(parameter.Name!, out var property) && property.PropertyType == parameter.ParameterType;

    private static MemberShape Describe(PropertyInfo property, ParameterInfo? parameter)
    {
        var isRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        var mustBeGiven = isRequired || parameter is { HasDefaultValue: false };
        var isNullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        var defaultValue = parameter is { HasDefaultValue: true } ? parameter.DefaultValue : null;
        return new MemberShape(
            property, NamingRules.ToFieldName(property.Name), mustBeGiven && !isNullable, defaultValue);
    }
}
