using System.Reflection;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Finds the methods of subscriptions that return source streams.</summary>
internal static class EventStreams
{
    /// <summary>The type of the events; null for a method that returns no source stream.</summary>
    public static Type? FindEventType(MethodInfo method)
    {
        var stream = UnwrapTask(method.ReturnType) ?? method.ReturnType;
        return stream.IsGenericType && stream.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
            ? stream.GetGenericArguments()[0]
            : null;
    }

    public static Nullability? NullabilityOfEvent(MethodInfo method)
    {
        var result = Nullability.OfReturnValue(method);
        var stream = UnwrapTask(method.ReturnType) is null ? result : result?.Arguments[0];
        return stream?.Arguments[0];
    }

    /// <summary>Name of the method that supplies the events; null for a method that needs none.</summary>
    public static string? FindNameOfStream(MethodInfo method)
    {
        return method.GetCustomAttribute<SubscribeAttribute>()?.With;
    }

    /// <summary>The method that is to return the events for a field; null where none is named.</summary>
    public static MethodInfo? FindStream(FieldMember member)
    {
        return member.Member is not MethodInfo method ? null
            : FindNameOfStream(method) is { } name ? method.DeclaringType!.GetMethod(name)
            : method;
    }

    /// <summary>The stream that belongs to a resolver, or the resolver that belongs to a stream.</summary>
    public static MethodInfo? FindOther(MethodInfo method)
    {
        return FindNameOfStream(method) is { } name
            ? method.DeclaringType!.GetMethod(name)
            : Array.Find(method.DeclaringType!.GetMethods(), other => FindNameOfStream(other) == method.Name);
    }

    private static Type? UnwrapTask(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        return definition == typeof(Task<>) || definition == typeof(ValueTask<>) ? type.GetGenericArguments()[0] : null;
    }
}
