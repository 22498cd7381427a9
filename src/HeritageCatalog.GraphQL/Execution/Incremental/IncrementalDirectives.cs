namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>The directives with which a client asks for a response in several parts.</summary>
internal static class IncrementalDirectives
{
    public const string SourceName = "(incremental delivery)";

    public const string Definitions = """
        "Lets the fields of the fragment come in a later part of the response, so that the rest need not wait for them."
        directive @defer(
          "Deferred unless false."
          if: Boolean! = true

          "A name for the part, unique in the document."
          label: String
        ) on FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Lets items of the list come in later parts of the response."
        directive @stream(
          "Streamed unless false."
          if: Boolean! = true

          "A name for the parts, unique in the document."
          label: String

          "How many items come at once."
          initialCount: Int! = 0
        ) on FIELD
        """;
}
