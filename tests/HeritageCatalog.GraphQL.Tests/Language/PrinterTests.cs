using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("{a,b}", "{\n  a\n  b\n}")]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query Q{a}", "query Q {\n  a\n}")]
    [InlineData("query($a:Int=1@d){b(c:$a)}", "query ($a: Int = 1 @d) {\n  b(c: $a)\n}")]
    [InlineData("\"what\"query{a}", "\"what\"\nquery {\n  a\n}")]
    [InlineData("{...F@d ...on T{a}...{b}}", "{\n  ...F @d\n  ... on T {\n    a\n  }\n  ... {\n    b\n  }\n}")]
    [InlineData("{a(b:{c:[1,2],d:{}},e:\"\\u0001\\n\")}", "{\n  a(b: { c: [1, 2], d: {  } }, e: \"\\u0001\\n\")\n}")]
    [InlineData("fragment F on T@d{a:b}", "fragment F on T @d {\n  a: b\n}")]
    public void An_executable_document_prints_in_the_usual_layout(string document, string printed)
    {
        Assert.Equal(printed, Printer.Print(Parser.Parse(document)));
    }

    [Theory]
    [InlineData("schema@d{query:Q}", "schema @d {\n  query: Q\n}")]
    [InlineData("\"d\"scalar S@d", "\"d\"\nscalar S @d")]
    [InlineData(
        "type T implements&A&B{a(b:Int=1,c:C):[D!]!@d}",
        "type T implements A & B {\n  a(b: Int = 1, c: C): [D!]! @d\n}")]
    [InlineData("type T{a(\"d\"b:Int):C}", "type T {\n  a(\n    \"d\"\n    b: Int\n  ): C\n}")]
    [InlineData("interface I", "interface I")]
    [InlineData("union U@d=|A|B", "union U @d = A | B")]
    [InlineData("enum E{\"d\"A B@d}", "enum E {\n  \"d\"\n  A\n  B @d\n}")]
    [InlineData("input I{a:Int=1}", "input I {\n  a: Int = 1\n}")]
    [InlineData("directive@d(a:Int)repeatable on|FIELD|QUERY", "directive @d(a: Int) repeatable on FIELD | QUERY")]
    [InlineData("extend schema@d", "extend schema @d")]
    [InlineData("extend type T{a:B}", "extend type T {\n  a: B\n}")]
    [InlineData("extend union U=A", "extend union U = A")]
    public void A_schema_document_prints_in_the_usual_layout(string document, string printed)
    {
        Assert.Equal(printed, Printer.Print(Parser.Parse(document)));
    }

    [Fact]
    public void Arguments_that_pass_eighty_columns_get_a_line_each()
    {
        var longName = new string('n', 67);

        var printed = Printer.Print(Parser.Parse($"{{ a({longName}: 1, b: 222) c({longName}: 1, b: 22) }}"));

        Assert.Equal($"{{\n  a(\n    {longName}: 1\n    b: 222\n  )\n  c({longName}: 1, b: 22)\n}}", printed);
    }

    [Theory]
    [InlineData("extend type T")]
    [InlineData("extend scalar S")]
    [InlineData("extend schema")]
    [InlineData("extend directive @d on FIELD")]
    [InlineData("\"described\" extend type T { a: B }")]
    [InlineData("schema { }")]
    [InlineData("type T { }")]
    [InlineData("type T implements { a: B }")]
    [InlineData("enum E { true }")]
    [InlineData("directive @d on NOWHERE")]
    [InlineData("union U = | ")]
    public void A_definition_without_content_or_sense_is_refused(string document)
    {
        Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(document));
    }
}
