using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation;

/// <summary>One rule of the chapter "Validation": is told of every node and reports what breaks it.</summary>
internal abstract class ValidationRule(ValidationContext context) : SyntaxVisitor
{
    private string? _name;

    protected ValidationContext Context { get; } = context;

    /// <summary>The name for the extension <c>rule</c>: that of the class without the ending.</summary>
    protected string Name => _name ??= GetType().Name[..^"Rule".Length];

    protected void Report(string message, params ReadOnlySpan<SyntaxNode> nodes)
    {
        Context.Report(Name, message, nodes);
    }

    protected void Spend(int steps) => Context.Spend(Name, steps);

    protected void RequireStack() => Context.RequireStack(Name);
}
