using HeritageCatalog.GraphQL.Errors;

namespace HeritageCatalog.GraphQL.Execution.Coercion;

/// <summary>Collects what is wrong with the variables of a request.</summary>
internal sealed class VariableProblems
{
    private const int MostProblems = 50;

    private List<GraphQLError>? _errors;

    public IReadOnlyList<GraphQLError> Errors => _errors ?? [];

    public bool IsFull => _errors?.Count >= MostProblems;

    public void Add(string message, Language.SourceLocation location)
    {
        if (!IsFull)
        {
            _errors ??= [];
            _errors.Add(new GraphQLError(message, location)
            {
                Extensions = ErrorExtensions.WithCode(ExecutionErrorCodes.InvalidVariables),
            });
        }
    }
}
