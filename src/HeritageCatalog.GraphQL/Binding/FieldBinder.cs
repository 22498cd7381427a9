using System.Reflection;
using HeritageCatalog.GraphQL.Binding.Output;
using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Execution.Subscriptions;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Binds a field to the member that answers it.</summary>
internal sealed class FieldBinder(OutputBinder outputs, ParameterBinder parameters)
{
    private const int MostParameters = 12;

    private static readonly Type[] CallTypes =
    [
        typeof(ParentCall<,>), typeof(ResolverCall<,,>), typeof(ResolverCall<,,,>), typeof(ResolverCall<,,,,>),
        typeof(ResolverCall<,,,,,>), typeof(ResolverCall<,,,,,,>), typeof(ResolverCall<,,,,,,,>),
        typeof(ResolverCall<,,,,,,,,>), typeof(ResolverCall<,,,,,,,,,>), typeof(ResolverCall<,,,,,,,,,,>),
        typeof(ResolverCall<,,,,,,,,,,,>), typeof(ResolverCall<,,,,,,,,,,,,>), typeof(ResolverCall<,,,,,,,,,,,,,>),
    ];

    private static readonly Type[] FunctionTypes =
    [
        typeof(Func<>), typeof(Func<,>), typeof(Func<,,>), typeof(Func<,,,>), typeof(Func<,,,,>), typeof(Func<,,,,,>),
        typeof(Func<,,,,,,>), typeof(Func<,,,,,,,>), typeof(Func<,,,,,,,,>), typeof(Func<,,,,,,,,,>),
        typeof(Func<,,,,,,,,,,>), typeof(Func<,,,,,,,,,,,>), typeof(Func<,,,,,,,,,,,,>), typeof(Func<,,,,,,,,,,,,,>),
    ];

    /// <summary>Null, and problems, where the member does not fit.</summary>
    public Blueprint? Bind(ObjectBinding parent, FieldDefinition field, FieldMember member, BindingSite site)
    {
        var nullability = ExcludesNull(field.Type) ? member.ReadNullability() : null;
        var value = outputs.Bind(field.Type, member.ResultType, nullability, site);
        var call = member switch
        {
            FieldMember.Resolver resolver => CreateResolverCall(parent.ClrType, field, resolver.Method, site),
            FieldMember.EventStream => Blueprint.Of(typeof(EventCall<>), [member.ResultType]),
            FieldMember.Property property => CreatePropertyCall(parent.ClrType, field, property.Info, site),
            _ => null,
        };
        return value is null || call is null
            ? null
            : Blueprint.Of(typeof(FieldBinding<,>), [parent.ClrType, member.ResultType], call, value);
    }

    /// <summary>Binds a method that returns a source stream; null, and problems, where it does not fit.</summary>
    public EventSourceBinding? BindSource(FieldDefinition field, MethodInfo method, BindingSite site)
    {
        if (EventStreams.FindEventType(method) is not { } eventType)
        {
            site.Report($"It must return IAsyncEnumerable<T>, or a task of it, but returns "
                + $"{Names.Describe(method.ReturnType)}; see [SubscriptionType].");
            return null;
        }

        if (Array.Exists(method.GetParameters(), static one => one.ParameterType.IsAssignableTo(typeof(DataLoader))))
        {
            site.Report("A source stream outlives every operation, so it cannot use loaders; see [Subscribe].");
            return null;
        }

        var call = CreateResolverCall(typeof(RootValue), field, method, site);
        return call is null
            ? null
            : Blueprint.Of(typeof(EventSourceBinding<,>), [method.ReturnType, eventType], call)
                .Make<EventSourceBinding>();
    }

    private static bool ExcludesNull(GraphQLType type)
    {
        return type.IsNonNull || (type.NullableType is ListType list && ExcludesNull(list.ItemType));
    }

    private static Blueprint CreatePropertyCall(
        Type parent, FieldDefinition field, PropertyInfo property, BindingSite site)
    {
        foreach (var argument in field.Arguments)
        {
            site.Problems.Add(argument, site.Member, "A property cannot take an argument; write a resolver.");
        }

        var types = new[] { parent, property.PropertyType };
        var (getter, call) = parent.IsValueType
            ? (typeof(StructGetter<,>), typeof(StructPropertyCall<,>))
            : (typeof(Func<,>), typeof(ParentCall<,>));
        var get = new Blueprint(() => property.GetMethod!.CreateDelegate(getter.MakeGenericType(types)));
        return Blueprint.Of(call, types, get);
    }

    private Blueprint? CreateResolverCall(Type parent, FieldDefinition field, MethodInfo method, BindingSite site)
    {
        var all = method.GetParameters();
        var isRoot = parent == typeof(RootValue);
        if (!isRoot && (all.Length == 0 || !all[0].ParameterType.IsAssignableFrom(parent)))
        {
            site.Report($"The first parameter must be the parent object, of type {Names.Describe(parent)}.");
            return null;
        }

        if (method.ContainsGenericParameters || all.Any(parameter => parameter.ParameterType.IsByRef))
        {
            site.Report("A resolver cannot be generic or take parameters by reference.");
            return null;
        }

        var rest = isRoot ? all : all[1..];
        if (rest.Length > MostParameters)
        {
            site.Report($"A resolver takes {MostParameters} parameters at most; group the services in a class.");
            return null;
        }

        var readers = parameters.Bind(field, rest, site);
        var types = Array.ConvertAll(rest, parameter => parameter.ParameterType);
        return readers is null ? null : CreateCall(parent, method, types, readers);
    }

    private static Blueprint CreateCall(Type parent, MethodInfo method, Type[] parameterTypes, Blueprint[] readers)
    {
        Type[] types = [parent, .. parameterTypes, method.ReturnType];
        var function = new Blueprint(() => CreateDelegate(parent, method, parameterTypes));
        return Blueprint.Of(CallTypes[parameterTypes.Length], types, [function, .. readers]);
    }

    private static Delegate CreateDelegate(Type parent, MethodInfo method, Type[] parameterTypes)
    {
        if (parent != typeof(RootValue))
        {
            Type[] types = [parent, .. parameterTypes, method.ReturnType];
            return method.CreateDelegate(FunctionTypes[types.Length - 1].MakeGenericType(types));
        }

        Type[] rootTypes = [.. parameterTypes, method.ReturnType];
        var root = method.CreateDelegate(FunctionTypes[rootTypes.Length - 1].MakeGenericType(rootTypes));
        var adapter = typeof(RootAdapter).GetMethods()
            .First(candidate => candidate.IsGenericMethod && candidate.GetGenericArguments().Length == rootTypes.Length)
            .MakeGenericMethod(rootTypes);
        return (Delegate)adapter.Invoke(null, [root])!;
    }
}
