using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Execution.Resolution;

/// <summary>An argument cannot be used; the error is placed at its value, not at the field.</summary>
internal sealed class ArgumentRefusedException(GraphQLException cause, ValueNode literal)
    : GraphQLException(cause.Message, cause.Code, cause.Extensions)
{
    /// <summary>The value as written.</summary>
    public ValueNode Literal { get; } = literal;
}
