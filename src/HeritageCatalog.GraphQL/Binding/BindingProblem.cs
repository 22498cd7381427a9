using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>One place where schema and code do not fit.</summary>
/// <param name="Coordinate">The element of the schema; null where only code is at fault.</param>
/// <param name="Location">Where the element is declared.</param>
/// <param name="Member">The C# member; null where there is none.</param>
/// <param name="Message">What does not fit.</param>
public sealed record BindingProblem(string? Coordinate, SourceLocation? Location, string? Member, string Message)
{
    /// <summary>Reads like a compiler's message: place first, then what is wrong, then the member.</summary>
    public override string ToString()
    {
        var place = Location is null ? string.Empty : $"{Location}: ";
        var element = Coordinate is null ? string.Empty : $"{Coordinate}: ";
        var member = Member is null ? string.Empty : $" [{Member}]";
        return $"{place}{element}{Message}{member}";
    }
}

/// <summary>Says everything that does not fit between schema and code, at once.</summary>
public sealed class SchemaBindingException : Exception
{
    internal SchemaBindingException(IReadOnlyList<BindingProblem> problems)
        : base($"Schema and code do not fit:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}")
    {
        Problems = problems;
    }

    /// <summary>All problems, in the order of the schema.</summary>
    public IReadOnlyList<BindingProblem> Problems { get; }
}
