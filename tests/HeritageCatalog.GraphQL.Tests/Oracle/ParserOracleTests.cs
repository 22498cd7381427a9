using System.Text.Json;
using System.Text.RegularExpressions;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

public sealed partial class ParserOracleTests(OracleProcess oracle)
{
    [Fact]
    public Task Generated_documents_print_the_same()
    {
        return DifferentialRun.RunAsync("PARSE", 1_000, random => new SyntaxGenerator(random).Generate(), CompareAsync);
    }

    [Fact]
    public Task Documents_with_mistakes_are_accepted_or_refused_at_the_same_place()
    {
        return DifferentialRun.RunAsync("PARSE", 1_000, GenerateMistaken, CompareAsync);
    }

    [Theory]
    [InlineData("Person")]
    [InlineData("Person.name(locale:)")]
    [InlineData("@cost(weight:)")]
    [InlineData("Person..name")]
    [InlineData("@cost.weight")]
    [InlineData(" Person")]
    public async Task Schema_coordinates_are_read_the_same(string coordinate)
    {
        var answer = await oracle.AskAsync(new { operation = "coordinate", source = coordinate });

        var ours = OpinionOn(() => Parser.ParseSchemaCoordinate(coordinate).ToString());
        Assert.Equal(TextOf(answer), ours.StartsWith("refused", StringComparison.Ordinal) ? "refused" : ours);
    }

    private static string GenerateMistaken(Random random)
    {
        while (true)
        {
            var document = new SyntaxGenerator(random).Generate();
            if (!OpinionOn(() => Print(document)).StartsWith("refused", StringComparison.Ordinal))
            {
                return TokenMutation.Apply(document, random, most: 2);
            }
        }
    }

    private async Task<(string Ours, string Theirs)?> CompareAsync(string document)
    {
        var answer = await oracle.AskAsync(new { operation = "parse", source = document });
        var ours = OpinionOn(() => Print(document));
        var theirs = TextOf(answer);
        if (IsAheadOfTheEdition().IsMatch(theirs))
        {
            return null;
        }

        var isPlaceShared = theirs == "refused" && CountsPlacesAlike(document, answer);
        return (isPlaceShared ? ours : PlaceAtTheEnd().Replace(ours, "refused"),
            isPlaceShared ? $"refused {answer.GetProperty("places").GetString()}" : theirs);
    }

    // The oracle counts UTF-16 units as columns, points at a description where this engine points at what follows, and
    // reads further into definitions of directives.
    private static bool CountsPlacesAlike(string document, JsonElement answer)
    {
        var refusal = answer.GetProperty("refusal").GetString()!;
        var isDescription = refusal.Contains("description", StringComparison.Ordinal);
        var isDirective = document.Contains("directive", StringComparison.Ordinal);
        return !isDescription && !isDirective && !document.Any(char.IsSurrogate);
    }

    // The oracle already parses directives on directive definitions, which the edition does not have.
    [GeneratedRegex(@"directive @\w+(\((.|\n)*?\))? @|extend directive|DIRECTIVE_DEFINITION|FRAGMENT_VARIABLE")]
    private static partial Regex IsAheadOfTheEdition();

    [GeneratedRegex(@"^refused \d+:\d+$")]
    private static partial Regex PlaceAtTheEnd();

    private static string Print(string document) => Printer.Print(Parser.Parse(document, ParserOptions.Trusted));

    private static string TextOf(JsonElement answer)
    {
        return answer.TryGetProperty("text", out var text) ? text.GetString()! : "refused";
    }

    private static string OpinionOn(Func<string> print)
    {
        try
        {
            return print();
        }
        catch (GraphQLSyntaxException refusal)
        {
            return $"refused {refusal.Location}";
        }
    }
}
