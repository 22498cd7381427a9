namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests
{
    [Theory]
    [InlineData("{ dog { name name x: name x: name @include(if: true) knows(command: SIT) knows(command: SIT) } }")]
    [InlineData("{ pet { ... on Dog { sound: barks } ... on Cat { sound: meows } } }")]
    [InlineData("{ pet { ... on Dog { name(surname: true) } ... on Cat { name(surname: false) } } }")]
    [InlineData(
        "{ arguments { a: complex(arg: {required: true, number: 1}) a: complex(arg: {number: 1, required: " +
        "true}) } }")]
    [InlineData("{ dog { ...F ...F } dog { ...F } } fragment F on Dog { mother { name } }")]
    [InlineData("{ dog { ...F ... @defer { ...F } } } fragment F on Dog { friends @stream { name } }")]
    [InlineData("{ catOrDog { ... on Dog { x: mother { name } } ... on Cat { x: owner { name(surname: true) } } } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ dog { friends { name } friends @stream { name } } cat { friends { name } } }",
        "Fields \"friends\" conflict because they have overlapping stream directives. Use different aliases on the " +
            "fields to fetch both if this was intentional. (1:9, 1:26)")]
    [InlineData(
        "{ pet { ... on Dog { x: friends @stream { name } } ... on Cat { x: friends @stream { name } } } }",
        "Fields \"x\" conflict because they have overlapping stream directives. Use different aliases on the " +
            "fields to fetch both if this was intentional. (1:65, 1:22)")]
    [InlineData(
        "{ dog { x: name x: nick } }",
        "Fields \"x\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on the " +
            "fields to fetch both if this was intentional. (1:9, 1:17)")]
    [InlineData(
        "{ dog { name nick: name nick } }",
        "Fields \"nick\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on " +
            "the fields to fetch both if this was intentional. (1:14, 1:25)")]
    [InlineData(
        "{ dog { knows(command: SIT) knows(command: DOWN) } }",
        "Fields \"knows\" conflict because they have differing arguments. Use different aliases on the fields to " +
            "fetch both if this was intentional. (1:9, 1:29)")]
    [InlineData(
        "query ($a: Boolean) { dog { name name(surname: true) n: name(surname: $a) n: name(surname: true) } }",
        "Fields \"name\" conflict because they have differing arguments. Use different aliases on the fields to " +
            "fetch both if this was intentional. (1:29, 1:34)",
        "Fields \"n\" conflict because they have differing arguments. Use different aliases on the fields to " +
            "fetch both if this was intentional. (1:54, 1:75)")]
    [InlineData(
        "{ pet { ... on Dog { x: volume } ... on Cat { x: volume } } }",
        "Fields \"x\" conflict because they return conflicting types \"Int\" and \"Float\". Use different " +
            "aliases on the fields to fetch both if this was intentional. (1:22, 1:47)")]
    [InlineData(
        "{ pet { ... on Dog { x: isHouseTrained } ... on Cat { x: meows } } }",
        "Fields \"x\" conflict because they return conflicting types \"Boolean!\" and \"Boolean\". Use different " +
            "aliases on the fields to fetch both if this was intentional. (1:22, 1:55)")]
    [InlineData(
        "{ being { ... on Human { x: relatives { name } } ... on Dog { x: owner { name } } } }",
        "Fields \"x\" conflict because they return conflicting types \"[Human]\" and \"Human\". Use different " +
            "aliases on the fields to fetch both if this was intentional. (1:26, 1:63)")]
    [InlineData(
        "{ being { ... on Human { x: age } ... on Dog { x: owner { name } } } }",
        "Fields \"x\" conflict because they return conflicting types \"Int\" and \"Human\". Use different " +
            "aliases on the fields to fetch both if this was intentional. (1:26, 1:48)")]
    [InlineData(
        "{ pet { ...A ...B } } fragment A on Pet { x: name } fragment B on Dog { x: nick }",
        "Fields \"x\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on the " +
            "fields to fetch both if this was intentional. (1:43, 1:73)")]
    [InlineData(
        "{ dog { x: mother { name } } dog { x: mother { name: nick } } }",
        "Fields \"name\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on " +
            "the fields to fetch both if this was intentional. (1:21, 1:48)")]
    [InlineData(
        "{ pet { ... on Dog { x: tag { y: code } } ... on Cat { x: tag { y: number } } } }",
        "Fields \"y\" conflict because they return conflicting types \"ID!\" and \"Int!\". Use different aliases " +
            "on the fields to fetch both if this was intentional. (1:31, 1:65)")]
    [InlineData(
        "{ dog { ...A } } fragment A on Dog { mother { x: name } mother { ...B } } fragment B on Dog { x: nick " +
            "mother { ...A } }",
        "Fields \"x\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on the " +
            "fields to fetch both if this was intentional. (1:47, 1:95)")]
    [InlineData(
        "{ being { ... on Dog { x: name } ... on Being { x: name(surname: true) } ... on Cat { x: nick } } }",
        "Fields \"x\" conflict because they have differing arguments. Use different aliases on the fields to " +
            "fetch both if this was intentional. (1:24, 1:49)",
        "Fields \"x\" conflict because \"name\" and \"nick\" are different fields. Use different aliases on the " +
            "fields to fetch both if this was intentional. (1:49, 1:87)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("OverlappingFieldsCanBeMerged", document, errors);
    }

    [Fact]
    public void A_field_is_not_compared_with_itself_where_a_fragment_comes_back_to_it()
    {
        const string Document = "{ dog { ...F } } fragment F on Dog { name(surname: true, surname: false) ...F }";

        ValidationSchema.Refuses("OverlappingFieldsCanBeMerged", Document);
    }

    // FieldsInSetCanMerge() compares members of "the set of selections with a given response name" (Field Selection
    // Merging), in which each selection is once; the oracle finds it again where a fragment is on no composite type.
    [Theory]
    [InlineData("{ dog { ...F } } fragment F on Complex { friends @stream { name } ...F }")]
    [InlineData("{ dog { ...F } } fragment F on Complex { x: friends { friends @stream { name } } ...F }")]
    public void A_streamed_list_does_not_overlap_with_itself(string document)
    {
        ValidationSchema.Refuses("OverlappingFieldsCanBeMerged", document);
    }
}
