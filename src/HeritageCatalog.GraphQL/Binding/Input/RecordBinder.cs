using System.Reflection;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding.Input;

/// <summary>Matches the fields of an input object with the constructor and properties of a CLR type.</summary>
internal sealed class RecordBinder(InputBinder inputs)
{
    private readonly PairTable<Blueprint> _converters = new();
    private readonly NullabilityInfoContext _nullability = new();

    public Blueprint? Bind(InputObjectType type, Type clrType, BindingSite site)
    {
        if (_converters.TryFind(type, clrType, out var known))
        {
            return known;
        }

        var constructor = FindConstructor(type, clrType);
        if (constructor is null)
        {
            return null;
        }

        BoundMember[] parameters = [];
        BoundMember[] properties = [];
        var converter = new Blueprint(
            () => Activator.CreateInstance(typeof(RecordConverter<>).MakeGenericType(clrType))!,
            made => ((IRecordConverter)made).SetMembers(constructor, Make(parameters), Make(properties)));
        _converters.Add(type, clrType, converter);
        var members = new MemberMatch(type, clrType, site.Problems);
        parameters =
            [.. constructor.GetParameters().Select(each => BindParameter(members, each)).OfType<BoundMember>()];
        properties = [.. members.Unmatched().Select(each => BindProperty(members, each)).OfType<BoundMember>()];
        return converter;
    }

    /// <summary>The constructor with the most parameters, if fields have the names of all.</summary>
    private static ConstructorInfo? FindConstructor(InputObjectType type, Type clrType)
    {
        ConstructorInfo? found = null;
        var most = -1;
        foreach (var constructor in clrType.GetConstructors())
        {
            var parameters = constructor.GetParameters();
            if (parameters.Length > most && Array.TrueForAll(parameters, parameter => HasSource(type, parameter)))
            {
                (found, most) = (constructor, parameters.Length);
            }
        }

        return found;
    }

    private static bool HasSource(InputObjectType type, ParameterInfo parameter)
    {
        return type.FindField(Names.OfMember(parameter, parameter.Name!)) is not null || IsOptional(parameter);
    }

    // To be told the default is slow, even that there is none.
    private static bool IsOptional(ParameterInfo parameter) => parameter.IsOptional && parameter.HasDefaultValue;

    private BoundMember? BindParameter(MemberMatch members, ParameterInfo parameter)
    {
        var name = Names.OfMember(parameter, parameter.Name!);
        var missing = IsOptional(parameter) ? parameter.DefaultValue : null;
        if (members.Take(name) is not { } field)
        {
            var nothing = Blueprint.Of(typeof(CastConverter<>), [parameter.ParameterType]);
            return new BoundMember($"({name})", nothing, missing, null);
        }

        var site = members.SiteOf(field, name);
        var converter = inputs.Bind(field, parameter, site);
        return converter is null ? null : new BoundMember(field.Name, converter, missing, null);
    }

    private BoundMember? BindProperty(MemberMatch members, InputValueDefinition field)
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
        return converter is null ? null : new BoundMember(field.Name, converter, null, property.SetMethod);
    }

    private static IEnumerable<RecordMember> Make(BoundMember[] members)
    {
        return members.Select(static member => new RecordMember(
            member.Name,
            member.Converter.Make<InputConverter>(),
            member.Missing,
            member.Setter is null ? null : MethodInvoker.Create(member.Setter)));
    }

    /// <summary>A member as it is known before the first input object is made.</summary>
    private sealed record BoundMember(string Name, Blueprint Converter, object? Missing, MethodInfo? Setter);

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
            return new BindingSite(problems, field, ClrType, member);
        }
    }
}
