namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>Says everything that is wrong with the sources of a schema, at once.</summary>
public sealed class SchemaException : Exception
{
    internal SchemaException(IReadOnlyList<SchemaError> errors)
        : base($"The schema is not valid:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}")
    {
        Errors = errors;
    }

    /// <summary>All errors, in the order of the rules that found them.</summary>
    public IReadOnlyList<SchemaError> Errors { get; }
}
