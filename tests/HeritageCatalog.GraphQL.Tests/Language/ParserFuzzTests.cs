using System.Text;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.Tests.Oracle;

namespace HeritageCatalog.GraphQL.Tests.Language;

public sealed class ParserFuzzTests
{
    [Fact]
    public void Whatever_bytes_arrive_are_a_document_or_a_syntax_error_inside_of_them()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");

        for (var i = 0; i < 3_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(new SyntaxGenerator(random).Generate());
            Damage(bytes, random);
            AssertParsedOrRefused(bytes[..random.Next(bytes.Length + 1)]);
        }
    }

    private static void Damage(byte[] bytes, Random random)
    {
        for (var i = random.Next(4); i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }
    }

    private static void AssertParsedOrRefused(byte[] bytes)
    {
        try
        {
            var printed = Printer.Print(Parser.Parse(bytes, ParserOptions.Trusted));
            Assert.Equal(printed, Printer.Print(Parser.Parse(printed, ParserOptions.Trusted)));
        }
        catch (GraphQLSyntaxException refusal)
        {
            Assert.InRange(refusal.Location.Line, 1, bytes.Length + 1);
            Assert.InRange(refusal.Location.Column, 1, bytes.Length + 1);
        }
    }
}
