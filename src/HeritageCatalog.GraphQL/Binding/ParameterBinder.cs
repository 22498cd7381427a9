using System.Reflection;
using HeritageCatalog.GraphQL.Binding.Input;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Execution.Subscriptions;
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
    /// <summary>A reader for each parameter; null, and problems, where one matches nothing.</summary>
    public Blueprint[]? Bind(FieldDefinition field, ParameterInfo[] parameters, BindingSite site)
    {
        var names = Array.ConvertAll(parameters, NameOf);
        foreach (var argument in field.Arguments)
        {
            if (Array.IndexOf(names, argument.Name) < 0 && !IsTakenByOther(argument, parameters))
            {
                site.Problems.Add(argument, site.Member, "No parameter of the resolver takes this argument.");
            }
        }

        var readers = new Blueprint[names.Length];
        var isComplete = true;
        for (var i = 0; i < names.Length; i++)
        {
            var reader = BindOne(field, parameters[i], names[i], site);
            isComplete &= reader is not null;
            readers[i] = reader!;
        }

        return isComplete ? readers : null;
    }

    // The two methods of a subscription share the arguments.
    private static bool IsTakenByOther(InputValueDefinition argument, ParameterInfo[] parameters)
    {
        return parameters.Length > 0 && parameters[0].Member is MethodInfo method
            && EventStreams.FindOther(method) is { } other
            && Array.Exists(other.GetParameters(), parameter => NameOf(parameter) == argument.Name);
    }

    private static string NameOf(ParameterInfo parameter) => Names.OfMember(parameter, parameter.Name!);

    private Blueprint? BindOne(FieldDefinition field, ParameterInfo parameter, string name, BindingSite site)
    {
        var type = parameter.ParameterType;
        if (parameter.IsDefined(typeof(EventMessageAttribute)))
        {
            return BindEvent(parameter, site);
        }

        if (field.FindArgument(name) is { } argument)
        {
            return BindArgument(argument, parameter, site);
        }

        return type == typeof(CancellationToken) ? Blueprint.Of(new CancellationReader())
            : type == typeof(OperationContext) ? Blueprint.Of(new ContextReader())
            : type == typeof(Selection) ? Blueprint.Of(new SelectionReader(null))
            : type == typeof(Schema) ? Blueprint.Of(new SchemaReader())
            : type.IsAssignableTo(typeof(DataLoader)) ? BindLoader(type, site)
            : BindService(parameter, site);
    }

    private Blueprint? BindArgument(InputValueDefinition argument, ParameterInfo parameter, BindingSite site)
    {
        var type = parameter.ParameterType;
        var converter = inputs.Bind(argument, parameter, site with { Element = argument });
        if (converter is null)
        {
            return null;
        }

        var reader = Blueprint.Of(typeof(ArgumentReader<>), [type], argument, converter);
        if (argument.DefaultValue is not null && !CanHoldAnyDefault(type))
        {
            // Converts the default: one that the type refuses must not wait for the first request.
            reader.Make();
        }

        return reader;
    }

    private static bool CanHoldAnyDefault(Type type)
    {
        var core = Nullable.GetUnderlyingType(type) ?? type;
        return core.IsPrimitive || core.IsEnum || core == typeof(string) || core == typeof(decimal);
    }

    private static Blueprint? BindEvent(ParameterInfo parameter, BindingSite site)
    {
        var stream = EventStreams.FindOther((MethodInfo)parameter.Member);
        var eventType = stream is null ? null : EventStreams.FindEventType(stream);
        if (eventType == parameter.ParameterType)
        {
            return Blueprint.Of(typeof(EventReader<>), [eventType]);
        }

        site.Report(eventType is null
            ? $"The parameter \"{parameter.Name}\" takes an event, but no [Subscribe] says of which stream."
            : $"The parameter \"{parameter.Name}\" must be of the events' type {Names.Describe(eventType)}.");
        return null;
    }

    private Blueprint? BindLoader(Type type, BindingSite site)
    {
        if (loaders.TryFind(type, out var slot))
        {
            return Blueprint.Of(typeof(LoaderReader<>), [type], slot);
        }

        site.Report($"The loader {type.Name} is not registered; add it with AddLoader.");
        return null;
    }

    private Blueprint? BindService(ParameterInfo parameter, BindingSite site)
    {
        var type = parameter.ParameterType;
        var canBeService = !type.IsValueType && type != typeof(string) && !type.IsArray;
        if (canBeService && (isService is null || isService(type)))
        {
            return Blueprint.Of(typeof(ServiceReader<>), [type], services.SlotOf(type));
        }

        site.Report($"The parameter \"{parameter.Name}\" is neither an argument of the field nor a service.");
        return null;
    }
}
