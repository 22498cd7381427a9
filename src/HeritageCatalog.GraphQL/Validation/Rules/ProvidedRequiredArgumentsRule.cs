using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;
using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Required Arguments": what is non-null and has no default must be given.</summary>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : ValidationRule(context)
{
    public override void Leave(FieldNode field)
    {
        if (Context.Types.Field is { } definition)
        {
            RequireArguments(definition.Arguments, field.Arguments, field);
        }
    }

    public override void Leave(DirectiveNode directive)
    {
        if (Context.Types.Directive is { } definition)
        {
            RequireArguments(definition.Arguments, directive.Arguments, directive);
        }
    }

    private void RequireArguments(
        ImmutableArray<InputValueDefinition> declared, ImmutableArray<ArgumentNode> given, SyntaxNode place)
    {
        foreach (var argument in declared)
        {
            if (argument.IsRequired && !given.Any(node => node.Name.Value == argument.Name))
            {
                var problem = $"Argument \"{argument}\" of type \"{argument.Type}\" is required";
                Report($"{problem}, but it was not provided.", place);
            }
        }
    }
}
