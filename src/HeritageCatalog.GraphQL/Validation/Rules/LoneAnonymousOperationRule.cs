using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Lone Anonymous Operation": without a name an operation must be the only one.</summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule(context)
{
    private int _operationCount;

    public override void Enter(DocumentNode document)
    {
        _operationCount = document.Definitions.OfType<OperationDefinitionNode>().Count();
    }

    public override void Enter(OperationDefinitionNode operation)
    {
        if (operation.Name is null && _operationCount > 1)
        {
            Report("This anonymous operation must be the only defined operation.", operation);
        }
    }
}
