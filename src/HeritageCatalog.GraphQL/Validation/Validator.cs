using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation;

/// <summary>Checks documents against a schema, after the chapter "Validation" of the specification.</summary>
public static class Validator
{
    /// <summary>Runs all rules in one walk over the document.</summary>
    /// <returns>
    /// The errors in the order found, none for a valid document. Each has the extensions <c>code</c> and <c>rule</c>.
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(
        Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        try
        {
            SyntaxWalker.Walk(document, new RuleRunner(context.Types, context.Facts, SpecifiedRules.Create(context)));
        }
        catch (ValidationStoppedException)
        {
            // Too many errors or too much work; the last error says which.
        }

        return context.Errors;
    }
}
