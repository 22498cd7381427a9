using System.Reflection;
using System.Runtime.CompilerServices;

namespace HeritageCatalog.Bson.Mapping.Records;

/// <summary>Finds out which properties of a type are stored, and how the type is made.</summary>
/// <param name="Constructor">The constructor to start from; null where a type has an empty one.</param>
/// <param name="Members">The stored properties in the order of their fields.</param>
internal sealed record RecordShape(ConstructorInfo? Constructor, IReadOnlyList<MemberShape> Members)
{
    // One bit for each member tells which were read.
    private const int MostMembers = 64;

    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static RecordShape Of(Type type)
    {
        var properties = FindProperties(type);
        var constructor = FindConstructor(type, properties);
        var parameters = (constructor?.GetParameters() ?? [])
            .ToDictionary(parameter => parameter.Name!, StringComparer.OrdinalIgnoreCase);
        var members = properties
            .Where(property => property.GetSetMethod(nonPublic: true) is not null)
            .Select(property => Describe(property, parameters.GetValueOrDefault(property.Name)))
            .OrderBy(member => member.FieldName == "_id" ? 0 : 1)
            .ToList();
        if (members.Count is 0 or > MostMembers)
        {
            throw new BsonMappingException(type, $"it has {members.Count} stored properties, not 1 to {MostMembers}");
        }

        CheckFields(type, constructor, members);
        return new RecordShape(constructor, members);
    }

    /// <summary>Calls the constructor with the defaults of its parameters.</summary>
    public object CreatePrototype(Type type)
    {
        try
        {
            return Constructor!.Invoke([.. Constructor.GetParameters().Select(DefaultOf)]);
        }
        catch (TargetInvocationException exception)
        {
            const string problem = "its constructor fails when it is given nothing, so it cannot be filled afterwards";
            throw new BsonMappingException(type, problem, inner: exception.InnerException);
        }
    }

    // The properties of a base type come first, each once, as the most derived type declares it.
    private static List<PropertyInfo> FindProperties(Type type) =>
    [
        .. Lineage(type)
            .SelectMany(declaring => declaring.GetProperties(Own | BindingFlags.Public))
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetGetMethod() is not null)
            .Select(property => type.GetProperty(property.Name, property.PropertyType) ?? property)
            .DistinctBy(property => property.Name),
    ];

    // The longest constructor of a positional record, whose parameters are the properties they become.
    private static ConstructorInfo? FindConstructor(Type type, List<PropertyInfo> properties)
    {
        if (!type.IsValueType && type.GetConstructor(Type.EmptyTypes) is not null)
        {
            return null;
        }

        var constructor = type.GetConstructors()
            .Where(one => one.GetParameters().All(parameter => properties.Exists(one => Matches(parameter, one))))
            .MaxBy(one => one.GetParameters().Length);
        return constructor is not null || type.IsValueType
            ? constructor
            : throw new BsonMappingException(type, "it has neither an empty constructor nor one of its properties");
    }

    private static bool Matches(ParameterInfo parameter, PropertyInfo property) =>
        property.PropertyType == parameter.ParameterType
        && property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase);

    // What a constructor works out from its parameters would be worked out from nothing: better to refuse the type.
    private static void CheckFields(Type type, ConstructorInfo? constructor, List<MemberShape> members)
    {
        var stored = members.Select(member => $"<{member.Property.Name}>k__BackingField").ToHashSet();
        var other = Lineage(type)
            .SelectMany(declaring => declaring.GetFields(Own | BindingFlags.Public | BindingFlags.NonPublic))
            .FirstOrDefault(field => !stored.Contains(field.Name));
        if (constructor is not null && other is not null)
        {
            throw new BsonMappingException(type, "the constructor sets it, and nothing else can", other.Name);
        }
    }

    private static IEnumerable<Type> Lineage(Type type)
    {
        var lineage = new Stack<Type>();
        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
        {
            lineage.Push(at);
        }

        return lineage;
    }

    private static MemberShape Describe(PropertyInfo property, ParameterInfo? parameter)
    {
        var isRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        var mustBeGiven = isRequired || parameter is { HasDefaultValue: false };
        var isNullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        return new MemberShape(property, NamingRules.ToFieldName(property.Name), mustBeGiven && !isNullable);
    }

    private static object? DefaultOf(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue && parameter.DefaultValue is { } value)
        {
            return value;
        }

        return parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
    }
}
