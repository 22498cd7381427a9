using System.Reflection;
using HeritageCatalog.GraphQL.Binding.Input;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Decides where each parameter of a resolver gets its value from.</summary>
/// <param name="inputs">Binds arguments.</param>
/// <param name="services">The services seen so far.</param>
/// <param name="loaders">The loaders that the application has registered.</param>
/// <param name="isService">Says whether a type is registered as a service; null where nobody can tell.</param>
internal sealed class ParameterBinder(
    InputBinder inputs, ServiceSlots services, LoaderSlots loaders, Func<Type, bool>? isService)
{
    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>A reader for each parameter; null, and problems, where one matches nothing.</summary>
    public object[]? Bind(FieldDefinition field, IReadOnlyList<ParameterInfo> parameters, BindingSite site)
    {
        foreach (var argument in field.Arguments)
        {
            if (!parameters.Any(parameter => NameOf(parameter) == argument.Name))
            {
                site.Problems.Add(argument, site.Member, "No parameter of the resolver takes this argument.");
            }
        }

        var readers = parameters.Select(parameter => BindOne(field, parameter, site)).ToArray();
        return readers.Contains(null) ? null : [.. readers.OfType<object>()];
    }

    private static string NameOf(ParameterInfo parameter) => Names.OfMember(parameter, parameter.Name!);

    private object? BindOne(FieldDefinition field, ParameterInfo parameter, BindingSite site)
    {
        var type = parameter.ParameterType;
        if (field.FindArgument(NameOf(parameter)) is { } argument)
        {
            return BindArgument(argument, parameter, site);
        }

        return type == typeof(CancellationToken) ? new CancellationReader()
            : type == typeof(OperationContext) ? new ContextReader()
            : type == typeof(Selection) ? new SelectionReader(null)
            : type == typeof(Schema) ? new SchemaReader()
            : type.IsAssignableTo(typeof(DataLoader)) ? BindLoader(type, site)
            : BindService(parameter, site);
    }

    private object? BindArgument(InputValueDefinition argument, ParameterInfo parameter, BindingSite site)
    {
        var type = parameter.ParameterType;
        var converter = inputs.Bind(argument, type, _nullability.Create(parameter), site with { Element = argument });
        return converter is null
            ? null
            : Activator.CreateInstance(typeof(ArgumentReader<>).MakeGenericType(type), argument, converter);
    }

    private object? BindLoader(Type type, BindingSite site)
    {
        if (loaders.TryFind(type, out var slot))
        {
            return Activator.CreateInstance(typeof(LoaderReader<>).MakeGenericType(type), slot);
        }

        site.Report($"The loader {type.Name} is not registered; add it with AddLoader.");
        return null;
    }

    private object? BindService(ParameterInfo parameter, BindingSite site)
    {
        var type = parameter.ParameterType;
        var canBeService = !type.IsValueType && type != typeof(string) && !type.IsArray;
        if (canBeService && (isService is null || isService(type)))
        {
            return Activator.CreateInstance(typeof(ServiceReader<>).MakeGenericType(type), services.SlotOf(type));
        }

        site.Report($"The parameter \"{parameter.Name}\" is neither an argument of the field nor a service.");
        return null;
    }
}
