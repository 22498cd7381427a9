namespace HeritageCatalog.GraphQL.Binding;

/// <summary>An object of a generic class that is checked at start-up and made when a plan first needs it.</summary>
/// <remarks>
/// A field takes some five closed generic types, and the runtime takes longer to load each than the binding check takes
/// for the whole field. So a schema starts in a fraction of the time, and fields that nobody asks for cost nothing.
/// </remarks>
/// <param name="create">Makes the object.</param>
/// <param name="complete">Adds what may lead back to the object itself.</param>
internal sealed class Blueprint(Func<object> create, Action<object>? complete = null)
{
    // One for all, since blueprints lead to each other; it is taken for the first plans only.
    private static readonly Lock Making = new();

    private object? _made;
    private volatile bool _isComplete;

    /// <summary>An object that is there already.</summary>
    public static Blueprint Of(object made) => new(() => made);

    /// <summary>An object of a closed generic class.</summary>
    /// <param name="definition">The open class.</param>
    /// <param name="arguments">What closes it.</param>
    /// <param name="parameters">Of its constructor; of blueprints, what they make.</param>
    public static Blueprint Of(Type definition, Type[] arguments, params object?[] parameters) =>
        new(() => Activator.CreateInstance(definition.MakeGenericType(arguments), MakeAll(parameters))!);

    /// <summary>The object, always the same one.</summary>
    public object Make()
    {
        if (_isComplete)
        {
            return _made!;
        }

        lock (Making)
        {
            if (_made is null)
            {
                _made = create();
                complete?.Invoke(_made);
                _isComplete = true;
            }

            return _made;
        }
    }

    public T Make<T>() => (T)Make();

    private static object?[] MakeAll(object?[] parameters) =>
        Array.ConvertAll(parameters, static each => each is Blueprint blueprint ? blueprint.Make() : each);
}
