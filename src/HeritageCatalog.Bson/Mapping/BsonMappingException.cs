namespace HeritageCatalog.Bson.Mapping;

/// <summary>Thrown when a document does not hold what a record needs, or a type cannot be stored at all.</summary>
public sealed class BsonMappingException : Exception
{
    internal BsonMappingException(Type type, string problem, string path = "", Exception? inner = null)
        : base(path.Length == 0 ? $"{type}: {problem}." : $"{type} at '{path}': {problem}.", inner)
    {
        Type = type;
        Problem = problem;
        Path = path;
    }

    /// <summary>The type that was to be read or written: the outermost record where the path starts.</summary>
    public Type Type { get; }

    /// <summary>Names and positions from the record inwards, dots between them; empty for the type itself.</summary>
    public string Path { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }

    // Adds the way from an outer record while the failure passes through it.
    internal BsonMappingException Under(Type outer, string name)
    {
        var path = Path.Length == 0 ? name : $"{name}.{Path}";
        var problem = Path.Length == 0 && Type != outer ? $"{Type.Name}: {Problem}" : Problem;
        return new BsonMappingException(outer, problem, path, InnerException);
    }
}
