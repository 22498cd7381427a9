using HeritageCatalog.GraphQL.Binding;

namespace HeritageCatalog.GraphQL.Tests.Binding;

/// <summary>A schema that is bound by half is refused at start-up, with everything that is wrong at once.</summary>
public sealed partial class BindingCheckTests
{
    [Theory]
    [InlineData("type Query { good: Int missing: Int }", typeof(Good),
        "test.graphql:1:24: Query.missing: No resolver and no property of RootValue answers it.")]
    [InlineData("type Query { good: Int }", typeof(Surplus),
        "The schema has no field \"Query.surplus\" for this resolver. [Surplus.More]")]
    [InlineData("type Query { good(a: Int): Int }", typeof(Good),
        "test.graphql:1:19: Query.good(a:): No parameter of the resolver takes this argument. [Good.Value]")]
    [InlineData("type Query { good: Int }", typeof(UnknownParameter),
        "test.graphql:1:14: Query.good: The parameter \"number\" is neither an argument of the field nor a service."
        + " [UnknownParameter.Good]")]
    [InlineData("type Query { good: String }", typeof(Good),
        "test.graphql:1:14: Query.good: The type \"String\" cannot be written from Int32. [Good.Value]")]
    [InlineData("type Query { good: Int }", typeof(TextForNumber),
        "test.graphql:1:14: Query.good: The type \"Int\" cannot be written from String. [TextForNumber.Good]")]
    [InlineData("type Query { good: Int! }", typeof(NullableNumber),
        "test.graphql:1:14: Query.good: The type \"Int!\" excludes null, but Int32? does not."
        + " [NullableNumber.Good]")]
    [InlineData("type Query { good: String! }", typeof(NullableText),
        "test.graphql:1:14: Query.good: The type \"String!\" excludes null, but String? does not. [NullableText.Good]")]
    [InlineData("type Query { good: [String!] }", typeof(ListOfNullable),
        "test.graphql:1:14: Query.good: The type \"String!\" excludes null, but String? does not."
        + " [ListOfNullable.Good]")]
    [InlineData("type Query { good: String! }", typeof(TaskOfNullable),
        "test.graphql:1:14: Query.good: The type \"String!\" excludes null, but String? does not."
        + " [TaskOfNullable.Good]")]
    [InlineData("type Query { good: String! }", typeof(LoadingOfNullable),
        "test.graphql:1:14: Query.good: The type \"String!\" excludes null, but String? does not."
        + " [LoadingOfNullable.Good]")]
    [InlineData("type Query { good: [Int] }", typeof(Good),
        "test.graphql:1:14: Query.good: The type \"[Int]\" is a list, but Int32 is not. [Good.Value]")]
    [InlineData("type Query { good: Int }", typeof(ListForOne),
        "test.graphql:1:14: Query.good: The type \"Int\" cannot be written from Int32[]. [ListForOne.Good]")]
    [InlineData("type Query { good: [Int] }", typeof(ListOfTasks),
        "test.graphql:1:14: Query.good: A list of tasks has no order; return a task of a list, or a list of Loading<T>."
        + " [ListOfTasks.Good]")]
    [InlineData("type Query { good(a: Int): Int }", typeof(StrictArgument),
        "test.graphql:1:19: Query.good(a:): The type \"Int\" includes null, but Int32 does not take it."
        + " [StrictArgument.Good]")]
    [InlineData("type Query { good(a: String): Int }", typeof(StrictTextArgument),
        "test.graphql:1:19: Query.good(a:): The type \"String\" includes null, but String does not take it."
        + " [StrictTextArgument.Good]")]
    [InlineData("type Query { good(a: Boolean!): Int }", typeof(StrictArgument),
        "test.graphql:1:19: Query.good(a:): A value of type \"Boolean!\" cannot become Int32. [StrictArgument.Good]")]
    [InlineData("type Query { good: Int }", typeof(UnregisteredLoader),
        "test.graphql:1:14: Query.good: The loader SomeLoader is not registered; add it with AddLoader."
        + " [UnregisteredLoader.Good]")]
    [InlineData("type Query { good: Color } enum Color { RED BLUE }", typeof(Colors),
        "test.graphql:1:45: Color.BLUE: The CLR enum has no member for this value. [Color]",
        "test.graphql:1:33: Color: The enum has no value for the member Green. [Color.Green]")]
    [InlineData("type Query { good(a: Pair): Int } input Pair { left: Int right: Int middle: Int }", typeof(Pairs),
        "test.graphql:1:69: Pair.middle: Nothing takes this field. [Pair.middle]")]
    [InlineData("type Query { good(a: Pair): Int } input Pair { left: String right: Int }", typeof(Pairs),
        "test.graphql:1:48: Pair.left: A value of type \"String!\" cannot become Int32. [Pair.left]")]
    [InlineData("type Query { good: Int } type Lost { x: Int }", typeof(Good),
        "test.graphql:1:31: Lost: No CLR type is known for it; state it with BindType or [ObjectType<T>].")]
    [InlineData("type Query { good: Int thing: Thing } type Thing { text: String size(unit: Int): Int }",
        typeof(Things),
        "test.graphql:1:70: Thing.size(unit:): A property cannot take an argument; write a resolver. [Thing.Size]")]
    [InlineData("type Query { good: Int }", typeof(Unmarked),
        "It has no [ObjectType], [QueryType], [MutationType] or [SubscriptionType] that is in the schema. [Unmarked]",
        "test.graphql:1:14: Query.good: No resolver and no property of RootValue answers it.")]
    [InlineData("type Query { good: Int }", typeof(OfNoType),
        "The schema has no object type or interface \"Nothing\". [OfNoType]",
        "test.graphql:1:14: Query.good: No resolver and no property of RootValue answers it.")]
    public void What_does_not_fit_is_named_with_its_place_and_its_member(
        string sdl, Type resolvers, params string[] problems)
    {
        Assert.Equal(problems, ProblemsOf(sdl, resolvers));
    }

    [Fact]
    public void Two_resolvers_for_one_field_are_refused()
    {
        Assert.Equal(
            ["test.graphql:1:14: Query.good: Another resolver answers this field already: Good.Value. [Twin.Good]"],
            ProblemsOf("type Query { good: Int }", typeof(Good), typeof(Twin)));
    }

    [Fact]
    public void A_parent_of_another_type_is_refused()
    {
        Assert.Equal(
            ["test.graphql:1:52: Thing.text: The first parameter must be the parent object, of type Thing."
                + " [WrongParent.Text]"],
            ProblemsOf(
                "type Query { good: Int thing: Thing } type Thing { text: String size: Int }",
                typeof(Things), typeof(WrongParent), typeof(RightParent)));
    }

    [Fact]
    public void All_problems_are_listed_at_once()
    {
        var problems = ProblemsOf(
            "type Query { good(a: Int, b: Int): String missing: Int other: Int }", typeof(Good), typeof(Surplus));

        Assert.Equal(7, problems.Length);
    }

    [Fact]
    public void A_type_that_is_no_service_is_refused_where_that_can_be_told()
    {
        var builder = new GraphQLSchemaBuilder()
            .AddSdl("test.graphql", "type Query { good: Int }")
            .AddResolvers(typeof(NeedsService))
            .UseServiceCheck(static type => false);

        var refusal = Assert.Throws<SchemaBindingException>(builder.BuildExecutor);

        Assert.Equal("Query.good", Assert.Single(refusal.Problems).Coordinate);
    }

    private static string[] ProblemsOf(string sdl, params Type[] resolvers)
    {
        var builder = new GraphQLSchemaBuilder().AddSdl("test.graphql", sdl).AddResolvers(resolvers);
        var refusal = Assert.Throws<SchemaBindingException>(builder.BuildExecutor);
        return [.. refusal.Problems.Select(problem => problem.ToString())];
    }
}
