using System.Reflection;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding.Input;

/// <summary>Matches the fields of an input object with the constructor and properties of a CLR type.</summary>
internal sealed class RecordBinder(InputBinder inputs)
{
    private readonly Dictionary<(InputObjectType, Type), InputConverter> _converters = [];
    private readonly NullabilityInfoContext _nullability = new();

    public InputConverter? Bind(InputObjectType type, Type clrType, BindingSite site)
    {
        if (_converters.TryGetValue((type, clrType), out var known))
        {
            return known;
        }

        var constructor = FindConstructor(type, clrType);
        if (constructor is null)
        {
            return null;
        }

        var converter = InputBinder.Create(typeof(RecordConverter<>), [clrType])!;
        _converters.Add((type, clrType), converter);
        var members = new MemberMatch(type, clrType, site.Problems);
        var parameters = constructor.GetParameters()
            .Select(parameter => BindParameter(members, parameter)).OfType<RecordMember>().ToArray();
        var properties = members.Unmatched()
            .Select(field => BindProperty(members, field)).OfType<RecordMember>().ToArray();
        ((IRecordConverter)converter).SetMembers(constructor, parameters, properties);
        return converter;
    }

    /// <summary>The constructor with the most parameters, if fields have the names of all.</summary>
    private static ConstructorInfo? FindConstructor(InputObjectType type, Type clrType)
    {
        return clrType.GetConstructors()
            .Where(constructor => constructor.GetParameters().All(parameter => HasSource(type, parameter)))
            .MaxBy(constructor => constructor.GetParameters().Length);
    }

    private static bool HasSource(InputObjectType type, ParameterInfo parameter)
    {
        return parameter.HasDefaultValue || type.FindField(Names.OfMember(parameter, parameter.Name!)) is not null;
    }

    private RecordMember? BindParameter(MemberMatch members, ParameterInfo parameter)
    {
        var name = Names.OfMember(parameter, parameter.Name!);
        var missing = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        if (members.Take(name) is not { } field)
        {
            var nothing = InputBinder.Create(typeof(CastConverter<>), [parameter.ParameterType])!;
            return new RecordMember($"({name})", nothing, missing, null);
        }

        var site = members.SiteOf(field, name);
        var converter = inputs.Bind(field, parameter.ParameterType, _nullability.Create(parameter), site);
        return converter is null ? null : new RecordMember(field.Name, converter, missing, null);
    }

    private RecordMember? BindProperty(MemberMatch members, InputValueDefinition field)
    {
        var property = members.ClrType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .FirstOrDefault(candidate => candidate.SetMethod is { IsPublic: true }
                && Names.OfMember(candidate, candidate.Name) == field.Name);
        if (property is null)
        {
            members.SiteOf(field, field.Name).Report("Nothing takes this field.");
            return null;
        }

        var site = members.SiteOf(field, property.Name);
        var converter = inputs.Bind(field, property.PropertyType, _nullability.Create(property), site);
        return converter is null
            ? null
            : new RecordMember(field.Name, converter, null, MethodInvoker.Create(property.SetMethod!));
    }

    /// <summary>The fields of an input object that no member has taken yet.</summary>
    private sealed class MemberMatch(InputObjectType type, Type clrType, BindingProblems problems)
    {
        private readonly List<InputValueDefinition> _unmatched = [.. type.Fields];

        public Type ClrType { get; } = clrType;

        public InputValueDefinition? Take(string name)
        {
            var field = type.FindField(name);
            return field is not null && _unmatched.Remove(field) ? field : null;
        }

        public IReadOnlyList<InputValueDefinition> Unmatched() => [.. _unmatched];

        public BindingSite SiteOf(InputValueDefinition field, string member)
        {
            return new BindingSite(problems, field, $"{Names.Describe(ClrType)}.{member}");
        }
    }
}
