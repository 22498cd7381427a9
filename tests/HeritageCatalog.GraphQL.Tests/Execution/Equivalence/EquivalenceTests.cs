using System.Text;
using System.Text.Json;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Execution.Equivalence;

/// <summary>Whichever way values come, the data is what a plain recursion over the same values gives.</summary>
public sealed class EquivalenceTests
{
    private const int Documents = 60;
    private const int RunsOfEach = 10;
    private const string Sdl = """
        type Query { root(number: Int!): Item }
        type Item { n: Item nx: Item! l: [Item] lx: [Item!] xl: [Item]! xlx: [Item!]! t: String tx: String! }
        """;

    [Theory]
    [InlineData(typeof(SyncTree))]
    [InlineData(typeof(LoadedTree))]
    [InlineData(typeof(TaskTree))]
    [InlineData(typeof(MixedTree))]
    public async Task Data_is_the_same_as_by_plain_recursion(Type resolvers)
    {
        var executor = Build(resolvers);
        var random = new Random(20250901);
        for (var i = 0; i < Documents; i++)
        {
            var selections = RandomSelections(random, depth: 4);
            var parsed = ((OperationDefinitionNode)Parser.Parse(selections).Definitions[0]).SelectionSet;
            for (var number = 0; number < RunsOfEach; number++)
            {
                var expected = TreeOracle.Execute(parsed, number);
                var response = await executor.RunAsync($"{{ root(number: {number}) {selections} }}");
                AssertAgrees($$"""{"root":{{expected}}}""", response);
            }
        }
    }

    private static RequestExecutor Build(Type resolvers)
    {
        return new GraphQLSchemaBuilder()
            .AddSdl("tree.graphql", Sdl)
            .AddResolvers(typeof(TreeQueries), resolvers)
            .AddLoader<ItemLoader>()
            .AddLoader<ListLoader>()
            .AddLoader<TextLoader>()
            .BuildExecutor();
    }

    private static void AssertAgrees(string data, string response)
    {
        using var json = JsonDocument.Parse(response);
        Assert.Equal(data, json.RootElement.GetProperty("data").GetRawText());
        var hasErrors = json.RootElement.TryGetProperty("errors", out var errors);
        var places = hasErrors
            ? errors.EnumerateArray().Select(error => error.GetProperty("path").GetRawText()).ToArray()
            : [];
        Assert.Equal(places.Length, places.Distinct().Count());
    }

    private static string RandomSelections(Random random, int depth)
    {
        var fields = depth == 0 ? ["t", "tx"] : new[] { "t", "tx", "n", "nx", "l", "lx", "xl", "xlx" };
        var text = new StringBuilder("{");
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var field = fields[random.Next(fields.Length)];
            var below = field[0] == 't' ? string.Empty : RandomSelections(random, depth - 1);
            text.Append($" f{i}: {field} {below}");
        }

        return text.Append('}').ToString();
    }
}
