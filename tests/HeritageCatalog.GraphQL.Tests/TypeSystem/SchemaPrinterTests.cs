using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.TypeSystem;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void A_schema_prints_as_its_merged_sources()
    {
        var schema = new SchemaBuilder()
            .AddSdl("a.graphql", """
                "All of it" schema @d(a: 1) { query: Root }
                extend type Root { b(c: I = {a: [1]}, d: E): U @deprecated(reason: "Old.") }
                "Starts here"
                type Root implements N @d { a: Int! "Second" b2(
                  "Documented" e: E = A, f: Int): [N!] }
                """)
            .AddSdl("b.graphql", """"
                interface N @d(a: 2) @d { a: Int! } union U @d = Root | V type V { v: Int }
                """
                Two
                lines
                """
                enum E { A B @deprecated }
                input I @oneOf { a: [Int!] "Text" b: S }
                scalar S @specifiedBy(url: "https://example.org")
                "Applied" directive @d(a: Int = 0) repeatable on SCHEMA | OBJECT | INTERFACE | UNION
                """")
            .Build();

        Assert.Equal(
            """"
            """All of it"""
            schema @d(a: 1) {
              query: Root
            }

            """Applied"""
            directive @d(a: Int = 0) repeatable on SCHEMA | OBJECT | INTERFACE | UNION

            """Starts here"""
            type Root implements N @d {
              a: Int!

              """Second"""
              b2(
                """Documented"""
                e: E = A
                f: Int
              ): [N!]
              b(c: I = { a: [1] }, d: E): U @deprecated(reason: "Old.")
            }

            interface N @d(a: 2) @d {
              a: Int!
            }

            union U @d = Root | V

            type V {
              v: Int
            }

            """
            Two
            lines
            """
            enum E {
              A
              B @deprecated
            }

            input I @oneOf {
              a: [Int!]

              """Text"""
              b: S
            }

            scalar S @specifiedBy(url: "https://example.org")

            """",
            SchemaPrinter.Print(schema));
    }

    [Fact]
    public void What_is_printed_builds_the_same_schema_again()
    {
        var schema = Build("""
            extend schema { mutation: Change }
            type Query { a(b: String = "\u0001 \" \\"): Int }
            type Change { "Ends in a quote\"" a: Int "\nLeading line" b: Int " indented\n twice" c: Int }
            """);

        var printed = SchemaPrinter.Print(schema);

        Assert.Equal(printed, SchemaPrinter.Print(Build(printed)));
        Assert.StartsWith("schema {\n  query: Query\n  mutation: Change\n}\n", printed, StringComparison.Ordinal);
    }

    private static Schema Build(string sdl) => new SchemaBuilder().AddSdl("test.graphql", sdl).Build();
}
