using HeritageCatalog.GraphQL.Validation.Rules;

namespace HeritageCatalog.GraphQL.Validation;

/// <summary>All rules, in the order of the chapter "Validation"; incremental delivery is a draft of its own.</summary>
internal static class SpecifiedRules
{
    public static ValidationRule[] Create(ValidationContext context) =>
    [
        // Documents
        new ExecutableDefinitionsRule(context),

        // Operations
        new KnownOperationTypesRule(context),
        new UniqueOperationNamesRule(context),
        new LoneAnonymousOperationRule(context),
        new SingleFieldSubscriptionsRule(context),

        // Fields
        new FieldsOnCorrectTypeRule(context),
        new OverlappingFieldsCanBeMergedRule(context),
        new ScalarLeafsRule(context),
        new MaxIntrospectionDepthRule(context),

        // Arguments
        new KnownArgumentNamesRule(context),
        new UniqueArgumentNamesRule(context),
        new ProvidedRequiredArgumentsRule(context),

        // Fragments
        new UniqueFragmentNamesRule(context),
        new KnownTypeNamesRule(context),
        new FragmentsOnCompositeTypesRule(context),
        new NoUnusedFragmentsRule(context),
        new KnownFragmentNamesRule(context),
        new NoFragmentCyclesRule(context),
        new PossibleFragmentSpreadsRule(context),

        // Values
        new ValuesOfCorrectTypeRule(context),
        new UniqueInputFieldNamesRule(context),

        // Directives
        new KnownDirectivesRule(context),
        new UniqueDirectivesPerLocationRule(context),
        new DeferStreamDirectiveOnRootFieldRule(context),
        new DeferStreamDirectiveOnValidOperationsRule(context),
        new DeferStreamDirectiveLabelRule(context),
        new StreamDirectiveOnListFieldRule(context),

        // Variables
        new UniqueVariableNamesRule(context),
        new VariablesAreInputTypesRule(context),
        new NoUndefinedVariablesRule(context),
        new NoUnusedVariablesRule(context),
        new VariablesInAllowedPositionRule(context),
    ];
}
