using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Executable Definitions": a request holds operations and fragments only.</summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(DocumentNode document)
    {
        foreach (var definition in document.Definitions.OfType<TypeSystemDefinitionNode>())
        {
            Report($"The {NameOf(definition)} definition is not executable.", definition);
        }
    }

    private static string NameOf(TypeSystemDefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"@{directive.Name.Value}\"",
        _ => "schema",
    };
}
