using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Operation Type Existence": the schema has a root for the kind of operation.</summary>
internal sealed class KnownOperationTypesRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(OperationDefinitionNode operation)
    {
        if (Context.Schema.FindRootType(operation.Operation) is null)
        {
            var kind = operation.Operation.ToString().ToLowerInvariant();
            Report($"The {kind} operation is not supported by the schema.", operation);
        }
    }
}
