namespace HeritageCatalog.GraphQL.Cost;

/// <summary>
/// The directives of the draft "GraphQL Cost Directives", with which a schema says what its fields cost.
/// </summary>
internal static class CostDirectives
{
    public const string SourceName = "(cost directives)";

    public const string Definitions = """
        "What a value of the type, or one call of the field, costs; else what has fields costs 1, all else nothing."
        directive @cost("A number, such as `2.5`. An argument's may be negative." weight: String!) on
          | ARGUMENT_DEFINITION
          | ENUM
          | FIELD_DEFINITION
          | INPUT_FIELD_DEFINITION
          | OBJECT
          | SCALAR

        "How long a list can be at most, so that its cost is known before it is read."
        directive @listSize(
          "The length where no slicing argument is given."
          assumedSize: Int

          "Arguments that bound the length; `filter.first` is a field of an argument."
          slicingArguments: [String!]

          "Fields of the value that have the length, where the value is not the list itself."
          sizedFields: [String!]

          "Whether a request must give exactly one of the slicing arguments."
          requireOneSlicingArgument: Boolean = true
        ) on FIELD_DEFINITION
        """;
}
