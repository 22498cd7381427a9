using HeritageCatalog.GraphQL.Comparison;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Comparison;

public sealed class SchemaDiffTests
{
    private const string Old = """
        directive @mark(note: String = "n", level: Int) repeatable on OBJECT | FIELD_DEFINITION
        directive @gone on OBJECT
        type Query { person(id: ID!, locale: String = "zh"): Person people: [Person] found: Found }
        interface Node { id: ID! }
        type Person implements Node { id: ID! name: String age: Int! }
        type Place { name: String }
        union Found = Person | Place
        enum Level { LOW HIGH }
        input Filter { text: String level: Level = LOW page: Page = { first: 1, after: 2 } }
        input Page { first: Int! = 1 after: Int }
        scalar Date @specifiedBy(url: "https://example.org/date")
        extend type Query { filtered(where: Filter, on: Date): String }
        """;

    [Fact]
    public void A_schema_is_no_change_from_itself()
    {
        Assert.Empty(SchemaDiff.Compare(Build(Old), Build(Old)));
    }

    [Fact]
    public void Neither_is_one_with_everything_in_another_order()
    {
        const string Turned = "page: Page = { after: 2, first: 1 } level: Level = LOW text: String }";
        var current = Old.Replace(
            "text: String level: Level = LOW page: Page = { first: 1, after: 2 } }", Turned, StringComparison.Ordinal);

        Assert.NotEqual(Old, current);
        Assert.Empty(SchemaDiff.Compare(Build(Old), Build(current)));
    }

    [Theory]
    [InlineData(" age: Int!", "", "FieldRemoved", "Person.age", "Person.age was removed.")]
    [InlineData(
        "age: Int!", "age: Int", "FieldChangedKind", "Person.age",
        "Person.age has changed its type from Int! to Int.")]
    [InlineData("Person | Place", "Person", "TypeRemovedFromUnion", "Found", "Found is never Place now.")]
    [InlineData("LOW HIGH", "LOW", "ValueRemovedFromEnum", "Level.HIGH", "Level.HIGH was removed.")]
    [InlineData(
        "Person implements Node", "Person", "ImplementedInterfaceRemoved", "Person",
        "Person does not implement Node any more.")]
    [InlineData(
        "id: ID!,", "id: ID!, by: Int!,", "RequiredArgAdded", "Query.person(by:)",
        "Query.person(by:) was added; it must be given.")]
    [InlineData(
        ", locale: String = \"zh\"", "", "ArgRemoved", "Query.person(locale:)",
        "Query.person(locale:) was removed.")]
    [InlineData(
        "after: Int }", "after: Int! }", "FieldChangedKind", "Page.after",
        "Page.after has changed its type from Int to Int!.")]
    [InlineData(
        "text: String", "text: String by: Int!", "RequiredInputFieldAdded", "Filter.by",
        "Filter.by was added; it must be given.")]
    [InlineData("directive @gone on OBJECT", "", "DirectiveRemoved", "@gone", "@gone was removed.")]
    [InlineData("note: String = \"n\", ", "", "DirectiveArgRemoved", "@mark(note:)", "@mark(note:) was removed.")]
    [InlineData(
        "level: Int)", "level: Int, by: Int!)", "RequiredDirectiveArgAdded", "@mark(by:)",
        "@mark(by:) was added; it must be given.")]
    [InlineData(
        "repeatable ", "", "DirectiveRepeatableRemoved", "@mark",
        "@mark may be applied only once in a place now.")]
    [InlineData(
        " | FIELD_DEFINITION", "", "DirectiveLocationRemoved", "@mark",
        "@mark may not be applied to FIELD_DEFINITION now.")]
    [InlineData(
        "type Place { name: String }\nunion Found = Person | Place", "union Found = Person", "TypeRemoved", "Place",
        "Place was removed.")]
    public void What_breaks_operations_is_breaking(
        string old, string current, string kind, string coordinate, string message)
    {
        AssertHas(ChangeSeverity.Breaking, old, current, kind, coordinate, message);
    }

    [Theory]
    [InlineData("LOW HIGH", "LOW HIGH TOP", "ValueAddedToEnum", "Level.TOP", "Level.TOP was added.")]
    [InlineData("Person | Place", "Person | Place | Query", "TypeAddedToUnion", "Found", "Found may be Query now.")]
    [InlineData(
        "text: String", "text: String by: Int", "OptionalInputFieldAdded", "Filter.by",
        "Filter.by was added; it may be left out.")]
    [InlineData(
        "id: ID!,", "id: ID!, by: Int,", "OptionalArgAdded", "Query.person(by:)",
        "Query.person(by:) was added; it may be left out.")]
    [InlineData(
        "\"zh\"", "\"en\"", "ArgDefaultValueChange", "Query.person(locale:)",
        "Query.person(locale:) has the default \"en\"; it was \"zh\".")]
    [InlineData(
        " = LOW", "", "InputFieldDefaultValueChange", "Filter.level",
        "Filter.level has no default any more; it was LOW.")]
    [InlineData(
        "type Place", "type Place implements Named", "ImplementedInterfaceAdded", "Place",
        "Place implements Named now.")]
    [InlineData(
        "example.org/date", "example.org/day", "SpecifiedByChanged", "Date",
        "Date is specified by https://example.org/day now; it was https://example.org/date.")]
    [InlineData(
        "people: [Person]", "people: [Person] @mark(level: 2)", "AppliedDirectivesChanged", "Query.people",
        "The directives of Query.people have changed from none to @mark(level: 2).")]
    public void What_may_surprise_clients_is_dangerous(
        string old, string current, string kind, string coordinate, string message)
    {
        AssertHas(ChangeSeverity.Dangerous, old, current, kind, coordinate, message);
    }

    [Theory]
    [InlineData(
        "name: String age", "name: String! age", "FieldChangedKindSafe", "Person.name",
        "Person.name has changed its type from String to String!.")]
    [InlineData(
        "[Person]", "[Person!]!", "FieldChangedKindSafe", "Query.people",
        "Query.people has changed its type from [Person] to [Person!]!.")]
    [InlineData(
        "id: ID!,", "id: ID,", "ArgChangedKindSafe", "Query.person(id:)",
        "Query.person(id:) has changed its type from ID! to ID.")]
    [InlineData("age: Int!", "age: Int! born: Int", "FieldAdded", "Person.born", "Person.born was added.")]
    [InlineData("type Place", "scalar New type Place", "TypeAdded", "New", "New was added.")]
    [InlineData(
        "type Place", "\"A place.\" type Place", "DescriptionChanged", "Place",
        "The description of Place has changed.")]
    [InlineData(
        "people: [Person]", "people: [Person] @deprecated(reason: \"Why.\")", "DeprecationChanged", "Query.people",
        "Query.people is deprecated: Why.")]
    [InlineData(
        "on: Date", "on: Date = 1", "ArgDefaultValueAdded", "Query.filtered(on:)",
        "Query.filtered(on:) has the default 1 now.")]
    [InlineData(
        "text: String", "text: String = \"\"", "InputFieldDefaultValueAdded", "Filter.text",
        "Filter.text has the default \"\" now.")]
    [InlineData(
        "@gone on OBJECT", "@gone on OBJECT | UNION", "DirectiveLocationAdded", "@gone",
        "@gone may be applied to UNION now.")]
    [InlineData(
        "level: Int)", "level: Int, by: Int)", "OptionalDirectiveArgAdded", "@mark(by:)",
        "@mark(by:) was added; it may be left out.")]
    [InlineData(
        "type Place", "type Mutation { a: Int } type Place", "RootTypeAdded", "Mutation",
        "The mutation type is Mutation now; it was none.")]
    public void What_no_client_notices_is_safe(
        string old, string current, string kind, string coordinate, string message)
    {
        AssertHas(ChangeSeverity.Safe, old, current, kind, coordinate, message);
    }

    [Fact]
    public void A_type_of_another_kind_is_breaking()
    {
        var old = Build("type Query { a: A b: Int } type A { b: Int }");
        var current = Build("type Query { a: A b: Int } scalar A");

        Assert.Equal(
            new SchemaChange(SchemaChangeKind.TypeChangedKind, "A", "A has changed from an object type to a scalar."),
            Assert.Single(SchemaDiff.Compare(old, current)));
    }

    [Fact]
    public void An_input_object_that_takes_only_one_field_is_breaking_and_the_other_way_safe()
    {
        var any = Build("type Query { a(b: B): Int } input B { c: Int d: Int }");
        var one = Build("type Query { a(b: B): Int } input B @oneOf { c: Int d: Int }");

        Assert.Equal(ChangeSeverity.Breaking, Assert.Single(SchemaDiff.Compare(any, one)).Severity);
        Assert.Equal(ChangeSeverity.Safe, Assert.Single(SchemaDiff.Compare(one, any)).Severity);
    }

    [Fact]
    public void Breaking_changes_come_first()
    {
        var old = Build("type Query { a: Int b: Int e: E } enum E { X }");
        var current = Build("\"New.\" type Query { b: Int e: E } enum E { X Y }");

        Assert.Equal(
            [ChangeSeverity.Breaking, ChangeSeverity.Dangerous, ChangeSeverity.Safe],
            SchemaDiff.Compare(old, current).Select(change => change.Severity));
    }

    private static void AssertHas(
        ChangeSeverity severity, string oldPart, string part, string kind, string coordinate, string message)
    {
        const string Spare = "\ninterface Named { name: String }";
        var current = Old.Replace(oldPart, part, StringComparison.Ordinal);

        var changes = SchemaDiff.Compare(Build(Old + Spare), Build(current + Spare));

        var change = changes.Single(each => each.Kind.ToString() == kind && each.Coordinate == coordinate);
        Assert.Equal(message, change.Message);
        Assert.Equal(severity, change.Severity);
    }

    private static Schema Build(string sdl) => new SchemaBuilder().AddSdl("test.graphql", sdl).Build();
}
