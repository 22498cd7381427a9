using HeritageCatalog.GraphQL.Introspection;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem.Scalars;

namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <summary>What every schema has: the scalars, directives and introspection types of the specification.</summary>
internal static class SpecifiedDefinitions
{
    public const string SourceName = "(specification)";

    private const string Definitions = """
        "A whole number between -(2^31) and 2^31 - 1."
        scalar Int

        "A number of double precision, after IEEE 754."
        scalar Float

        "Text as Unicode characters."
        scalar String

        "`true` or `false`."
        scalar Boolean

        "A unique identifier, not meant to be read. Written as a string; a whole number is accepted as well."
        scalar ID

        "Leaves the field or fragment out when `if` is true."
        directive @skip("Left out when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Leaves the field or fragment out when `if` is false."
        directive @include("Included when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Marks an element of the schema that clients should move away from."
        directive @deprecated(
          "Why, and what to use instead; in Markdown."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Says where the behaviour of a scalar is specified."
        directive @specifiedBy("The URL of the specification." url: String!) on SCALAR

        "Exactly one field must be given, and its value must not be `null`."
        directive @oneOf on INPUT_OBJECT

        """;

    private static readonly Dictionary<string, ScalarCoercion> Coercions = new(StringComparer.Ordinal)
    {
        ["Int"] = new IntCoercion(),
        ["Float"] = new FloatCoercion(),
        ["String"] = new StringCoercion(),
        ["Boolean"] = new BooleanCoercion(),
        ["ID"] = new IdCoercion(),
    };

    private static readonly AnyCoercion Any = new();

    public static Source Source { get; } = new(Definitions + IntrospectionTypes.Definitions, SourceName);

    /// <summary>The coercion of a scalar that the application attached none to.</summary>
    public static ScalarCoercion CoercionOf(string scalarName) => Coercions.GetValueOrDefault(scalarName, Any);
}
