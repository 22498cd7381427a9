using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>Says why the cost of an operation cannot be known.</summary>
internal sealed class CostRefusedException(string message, SyntaxNode node) : Exception(message)
{
    public SyntaxNode Node { get; } = node;
}
