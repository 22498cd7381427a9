using System.Security.Claims;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>What belongs to one operation as a whole; a resolver gets it by a parameter of this type.</summary>
public sealed class OperationContext
{
    private static readonly ClaimsPrincipal Anonymous = new(new ClaimsIdentity());

    private Dictionary<Type, object>? _features;

    internal OperationContext(IServiceProvider services, ClaimsPrincipal? user, string? acceptLanguage)
    {
        Services = services;
        User = user ?? Anonymous;
        AcceptLanguage = acceptLanguage;
    }

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Who asks; a principal without identity for an anonymous caller.</summary>
    public ClaimsPrincipal User { get; }

    /// <summary>
    /// The languages the caller reads, as the <c>Accept-Language</c> header states them; null for none.
    /// </summary>
    public string? AcceptLanguage { get; }

    /// <summary>What a source stream gave, while an operation runs for one event of a subscription.</summary>
    internal object? Event { get; init; }

    /// <summary>Finds what was put here under a type; null where nothing was.</summary>
    public T? GetFeature<T>()
        where T : class
    {
        return _features is not null && _features.TryGetValue(typeof(T), out var feature) ? (T)feature : null;
    }

    /// <summary>Keeps something for the resolvers of this operation.</summary>
    public void SetFeature<T>(T feature)
        where T : class
    {
        _features ??= [];
        _features[typeof(T)] = feature;
    }
}
