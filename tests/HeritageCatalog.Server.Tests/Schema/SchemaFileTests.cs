using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.Tests.Schema;

public sealed class SchemaFileTests
{
    [Fact]
    public void The_file_schema_graphql_is_the_schema_that_is_served()
    {
        var kept = File.ReadAllText(Checkout.PathOf("schema.graphql"));
        var served = CatalogSchema.Print();

        Assert.True(
            kept == served,
            $"Run ./heritage schema > schema.graphql and read what it changes:\n{Difference(kept, served)}");
    }

    private static string Difference(string kept, string served)
    {
        var left = kept.Split('\n');
        var right = served.Split('\n');
        var removed = left.Except(right).Select(line => $"- {line}");
        var added = right.Except(left).Select(line => $"+ {line}");
        return string.Join('\n', removed.Concat(added));
    }
}
