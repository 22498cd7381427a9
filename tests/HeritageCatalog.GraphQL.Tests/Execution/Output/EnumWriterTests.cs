using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Tests.Execution.Output;

/// <summary>Enums are written by their bits, whatever they are made of.</summary>
public sealed class EnumWriterTests
{
    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("enums.graphql", """
            type Query { tiny(is: Sign!): Sign! wide(is: Wide!): Wide! flag(is: Flag!): Flag! short(is: Short!): Short! }
            enum Sign { MINUS ZERO PLUS }
            enum Wide { FIRST LAST }
            enum Flag { LOW HIGH }
            enum Short { SMALLEST LARGEST }
            """)
        .AddResolvers(typeof(Queries))
        .BuildExecutor();

    [Theory]
    [InlineData("tiny", "MINUS")]
    [InlineData("tiny", "ZERO")]
    [InlineData("tiny", "PLUS")]
    [InlineData("wide", "FIRST")]
    [InlineData("wide", "LAST")]
    [InlineData("flag", "LOW")]
    [InlineData("flag", "HIGH")]
    [InlineData("short", "SMALLEST")]
    [InlineData("short", "LARGEST")]
    public async Task A_member_comes_back_by_its_name(string field, string name)
    {
        var response = await Executor.RunAsync($"{{ r: {field}(is: {name}) }}");

        Assert.Equal($$"""{"r":"{{name}}"}""", ResponseReader.Data(response));
    }

    public enum Sign : sbyte
    {
        Minus = -1,
        Zero = 0,
        Plus = 1,
    }

    public enum Wide : long
    {
        First = long.MinValue,
        Last = long.MaxValue,
    }

    public enum Flag : ulong
    {
        Low = 1,
        High = 1UL << 63,
    }

    public enum Short : short
    {
        Smallest = short.MinValue,
        Largest = short.MaxValue,
    }

    [QueryType]
    public static class Queries
    {
        public static Sign Tiny(Sign @is) => @is;

        public static Wide Wide(Wide @is) => @is;

        public static Flag Flag(Flag @is) => @is;

        public static Short Short(Short @is) => @is;
    }
}
