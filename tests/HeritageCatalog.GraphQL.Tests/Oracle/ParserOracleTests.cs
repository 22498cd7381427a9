using System.Text.Json;
using System.Text.RegularExpressions;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

public sealed partial class ParserOracleTests(OracleProcess oracle)
{
    private static readonly ParserOptions Unlimited = ParserOptions.Trusted;

    [Fact]
    public Task Generated_documents_print_the_same()
    {
        return DifferentialRun.RunAsync(400, random => new SyntaxGenerator(random).Generate(), CompareAsync);
    }

    [Fact]
    public Task Documents_with_mistakes_are_accepted_or_refused_the_same()
    {
        return DifferentialRun.RunAsync(400, GenerateMistaken, CompareAsync);
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

        Assert.Equal(TextOf(answer), OpinionOn(() => Parser.ParseSchemaCoordinate(coordinate).ToString()));
    }

    private static string GenerateMistaken(Random random)
    {
        var document = new SyntaxGenerator(random).Generate();
        while (OpinionOn(() => Print(document)) == "refused")
        {
            document = new SyntaxGenerator(random).Generate();
        }

        return TokenMutation.Apply(document, random, most: 2);
    }

    private async Task<(string Ours, string Theirs)?> CompareAsync(string document)
    {
        var answer = await oracle.AskAsync(new { operation = "parse", source = document });
        var theirs = TextOf(answer);
        return IsAheadOfTheEdition().IsMatch(theirs) ? null : (OpinionOn(() => Print(document)), theirs);
    }

    // The oracle already parses directives on directive definitions, which the edition does not have.
    [GeneratedRegex(@"directive @\w+(\((.|\n)*?\))? @|extend directive|DIRECTIVE_DEFINITION|FRAGMENT_VARIABLE")]
    private static partial Regex IsAheadOfTheEdition();

    private static string Print(string document) => Printer.Print(Parser.Parse(document, Unlimited));

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
        catch (GraphQLSyntaxException)
        {
            return "refused";
        }
    }
}
