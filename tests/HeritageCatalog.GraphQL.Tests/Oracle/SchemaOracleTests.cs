using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HeritageCatalog.GraphQL.Tests.Validation;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

public sealed partial class SchemaOracleTests(OracleProcess oracle)
{
    private const string Sdl = """
        directive @mark(note: String = "n", level: Level! = LOW, page: Page) repeatable on OBJECT | FIELD_DEFINITION
          | INTERFACE | UNION | SCALAR
        directive @plain on ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name(short: Boolean = false): String }
        type Person implements Named & Node @mark {
          id: ID!
          name(short: Boolean = false, locale: Level): String!
          friends(page: Page = { first: 3 }, level: Level! = HIGH): [Person!]! @mark(note: "f", page: { first: 1 })
          old: Int @deprecated(reason: "Use name.")
        }
        type Place implements Node { id: ID! at(x: Float! = 1, y: Float!): Anything }
        union Found @mark = Person | Place
        enum Level @plain { LOW @plain HIGH @deprecated }
        input Page { first: Int! = 10 after: ID filter: Filter = { any: [{ text: "t" }] } }
        input Filter @plain { any: [Filter!] not: Filter text: String @plain level: Level = LOW one: One }
        input One @oneOf { text: String page: Page other: One }
        scalar Anything @specifiedBy(url: "https://example.org")
        type Query { node(id: ID!): Node find(filter: Filter, page: Page! = {}): [Found!] named: Named }
        type Change { rename(id: ID!, name: String! = "n"): Person }
        schema { query: Query mutation: Change }
        extend type Place @mark(level: HIGH) { near(limit: Int = 5 @deprecated): [Place] }
        extend enum Level { MIDDLE }
        extend input Page { before: ID }
        extend union Found = Change
        """;

    [Fact]
    public Task Schemas_with_mistakes_are_accepted_or_refused_the_same()
    {
        return DifferentialRun.RunAsync(
            "SCHEMA", 500, random => TokenMutation.ApplySparingSyntax(Sdl, random, most: 3), CompareAsync);
    }

    [Theory]
    [InlineData(Sdl)]
    [InlineData(ValidationSchema.Sdl)]
    public async Task A_schema_introspects_the_same(string sdl)
    {
        Assert.Equal(await IntrospectAsync(sdl), Introspected.Canonical(Introspected.From(Build(sdl))));
    }

    [Theory]
    [InlineData(Sdl)]
    [InlineData(ValidationSchema.Sdl)]
    public async Task A_printed_schema_introspects_like_its_sources(string sdl)
    {
        var printed = SchemaPrinter.Print(Build(sdl));

        Assert.Equal(await IntrospectAsync(sdl), await IntrospectAsync(printed));
    }

    [Fact]
    public async Task A_schema_without_applied_directives_prints_the_same()
    {
        var answer = await oracle.AskAsync(new { operation = "printSchema", source = ValidationSchema.Sdl });

        var theirs = answer.GetProperty("text").GetString()!;
        Assert.Equal(Definitions(theirs), Definitions(SchemaPrinter.Print(Build(ValidationSchema.Sdl))));
    }

    // The oracle puts the types in another order.
    private static IEnumerable<string> Definitions(string printed) => printed.TrimEnd().Split("\n\n").Order();

    private async Task<string> IntrospectAsync(string sdl)
    {
        var answer = await oracle.AskAsync(new { operation = "introspection", source = sdl });
        return Introspected.Canonical(JsonNode.Parse(answer.GetProperty("introspection").GetRawText())!);
    }

    private async Task<(string Ours, string Theirs)?> CompareAsync(string sdl)
    {
        var answer = await oracle.AskAsync(new { operation = "schema", source = sdl });
        var theirs = Refusals(answer);
        var ours = Refusals(sdl);
        if (ours.Any(IsBeyondTheOracle))
        {
            return null;
        }

        return ours.Count == 0 && theirs.Count == 0
            ? (Introspected.Canonical(Introspected.From(Build(sdl))), await IntrospectAsync(sdl))
            : (Verdict(ours, theirs), Verdict(theirs, ours));
    }

    // Which words a refusal uses is free; that there is one is not.
    private static string Verdict(List<string> own, List<string> others)
    {
        return own.Count > 0 && others.Count > 0 ? "refused" : string.Join('\n', own);
    }

    private static List<string> Refusals(JsonElement answer)
    {
        return answer.TryGetProperty("refusal", out var refusal)
            ? [refusal.GetString()!]
            : [.. answer.GetProperty("errors").EnumerateArray().Select(error => error.GetString()!)];
    }

    private static List<string> Refusals(string sdl)
    {
        try
        {
            Build(sdl);
            return [];
        }
        catch (SchemaException problem)
        {
            return [.. problem.Errors.Select(error => error.ToString())];
        }
    }

    // The oracle passes over operations among the definitions, directives that refer to themselves, types defined in
    // place of the specification's, and the values given to applied directives.
    private static bool IsBeyondTheOracle(string error) => OversightOfTheOracle().IsMatch(error);

    [GeneratedRegex(
        @": (Operations and fragments|Directive @\w+ refers to itself|Type ""\w+"" is defined by the specification" +
        @"|@\w+\(\w+:\): )")]
    private static partial Regex OversightOfTheOracle();

    private static Schema Build(string sdl) => new SchemaBuilder().AddSdl("test.graphql", sdl).Build();
}
