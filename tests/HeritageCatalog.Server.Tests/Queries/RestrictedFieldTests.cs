using System.Text.RegularExpressions;

namespace HeritageCatalog.Server.Tests.Queries;

/// <summary>What fewer people may see is absent from every anonymous answer.</summary>
public sealed partial class RestrictedFieldTests(SeededServer server)
{
    [Fact]
    public void Every_restricted_field_of_the_schema_is_asked_for_here()
    {
        var schema = File.ReadAllText(Checkout.PathOf("schema.graphql"));
        var restricted = RestrictedField().Matches(schema).Select(match => match.Groups[1].Value);

        Assert.Equal(
            ["contact", "contact", "exactPlace", "original", "studio"], restricted.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("organizations", "contact { name telephone email address }")]
    [InlineData("inheritors", "contact { name telephone email address }")]
    [InlineData("crafts", "exactPlace { lng lat }")]
    public async Task A_restricted_field_is_null_for_everybody_who_has_not_signed_in(string list, string field)
    {
        var name = field.Split(' ')[0];
        var data = await server.DataAsync($$"""{ {{list}}(first: 100) { nodes { {{field}} } } }""");
        var values = data.ListAt(list, "nodes").Select(node => node.At(name).GetRawText()).ToList();

        Assert.NotEmpty(values);
        Assert.All(values, value => Assert.Equal("null", value));
    }

    [Fact]
    public void The_seed_data_holds_something_to_hide()
    {
        Assert.Contains("CUSTODIAN_ONLY", SeedText("crafts"));
        Assert.Contains("\"exactPlace\"", SeedText("crafts"));
        Assert.Contains("\"contact\"", SeedText("inheritors"));
        Assert.Contains("\"contact\"", SeedText("organizations"));
    }

    [Fact]
    public async Task Secret_steps_of_a_craft_are_left_out()
    {
        var data = await server.DataAsync("{ crafts(first: 100) { nodes { processSteps { audience } } } }");
        var audiences = data.ListAt("crafts", "nodes")
            .SelectMany(craft => craft.ListAt("processSteps"))
            .Select(step => step.TextAt("audience"))
            .Distinct();

        Assert.Equal(["PUBLIC"], audiences);
    }

    private static string SeedText(string slice) =>
        string.Concat(Checkout.Files(Path.Combine("seed-data", slice), "*.json").Select(File.ReadAllText));

    [GeneratedRegex(@"^  (\w+).*@restricted\(", RegexOptions.Multiline)]
    private static partial Regex RestrictedField();
}
