using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Collects everything that does not fit.</summary>
internal sealed class BindingProblems
{
    private readonly List<BindingProblem> _problems = [];

    public void Add(ISchemaElement element, string? member, string message)
    {
        Add(new BindingProblem(element.Coordinate.ToString(), element.SourceLocation, member, message));
    }

    public void Add(string member, string message) => Add(new BindingProblem(null, null, member, message));

    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new SchemaBindingException(_problems);
        }
    }

    private void Add(BindingProblem problem)
    {
        // One cause can be met on several ways, such as through each type that implements an interface.
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }
}

/// <summary>What is being bound, for messages.</summary>
internal readonly record struct BindingSite(
    BindingProblems Problems, ISchemaElement Element, Type? Class, string MemberName)
{
    /// <summary>As messages name it; made only for them, since most schemas have no problem.</summary>
    public string Member => Class is null ? MemberName : $"{Names.Describe(Class)}.{MemberName}";

    public void Report(string message) => Problems.Add(Element, Member, message);
}
