using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Language;

public sealed class SchemaCoordinateTests
{
    public static TheoryData<string, SchemaCoordinate> Coordinates => new()
    {
        { "Person", new SchemaCoordinate.Type("Person") },
        { "Person.name", new SchemaCoordinate.Member("Person", "name") },
        { "Person.name(locale:)", new SchemaCoordinate.Argument("Person", "name", "locale") },
        { "@cost", new SchemaCoordinate.Directive("cost") },
        { "@cost(weight:)", new SchemaCoordinate.DirectiveArgument("cost", "weight") },
        { "_1.__2(_3:)", new SchemaCoordinate.Argument("_1", "__2", "_3") },
    };

    [Theory]
    [MemberData(nameof(Coordinates))]
    public void A_coordinate_is_parsed_and_printed(string text, SchemaCoordinate coordinate)
    {
        Assert.Equal(coordinate, Parser.ParseSchemaCoordinate(text));
        Assert.Equal(text, coordinate.ToString());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("1a", 1)]
    [InlineData("Person.", 8)]
    [InlineData("Person .name", 7)]
    [InlineData("Person.name(locale)", 19)]
    [InlineData("Person.name(locale:)x", 21)]
    [InlineData("@cost.weight", 6)]
    [InlineData("Person(name:)", 7)]
    public void Anything_else_is_refused(string text, int column)
    {
        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseSchemaCoordinate(text));

        Assert.Equal(column, refusal.Location.Column);
    }
}
