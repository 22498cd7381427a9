using System.Text.RegularExpressions;

namespace HeritageCatalog.Server.Tests;

public sealed partial class ReadmeTests(SeededServer server)
{
    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string>();
            foreach (Match match in Example().Matches(File.ReadAllText(Checkout.PathOf("README.md"))))
            {
                examples.Add(match.Groups["title"].Value, match.Groups["query"].Value, match.Groups["answer"].Value);
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_query_gives_the_answer_printed_beside_it(string title, string query, string answer)
    {
        Assert.NotEqual("", title);
        Assert.Equal(JsonText.Indented(answer), await server.AskAsync(query));
    }

    [Fact]
    public void There_is_an_example_for_each_group_of_users_and_one_for_lineage() => Assert.Equal(5, Examples.Count);

    [GeneratedRegex(
        "### (?<title>[^\n]+)\n(?:(?!###)[\\s\\S])*?"
        + "```graphql\n(?<query>[\\s\\S]*?)```\\s+"
        + "```json\n(?<answer>[\\s\\S]*?)```")]
    private static partial Regex Example();
}
