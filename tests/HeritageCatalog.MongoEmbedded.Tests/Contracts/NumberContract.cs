using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>What is computed with numbers of all types, and how they compare.</summary>
public abstract class NumberContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
{
    [Theory]
    [InlineData("""{"$divide":[1,{"$numberDecimal":"1E-400"}]}""", """{"$numberDecimal":"1E+400"}""")]
    [InlineData(
        """{"$divide":[{"$numberDecimal":"2"},3]}""", """{"$numberDecimal":"0.6666666666666666666666666666666667"}""")]
    [InlineData(
        """{"$multiply":[{"$numberDecimal":"12345678901234567890"},{"$numberDecimal":"1.000000000000001"}]}""",
        """{"$numberDecimal":"12345678901234580235.67890123456789"}""")]
    [InlineData(
        """{"$add":[{"$numberDecimal":"9999999999999999999999999999999999"},1]}""",
        """{"$numberDecimal":"1.000000000000000000000000000000000E+34"}""")]
    [InlineData(
        """{"$subtract":[{"$numberLong":"9223372036854775807"},{"$numberDecimal":"0.5"}]}""",
        """{"$numberDecimal":"9223372036854775806.5"}""")]
    [InlineData(
        """{"$multiply":[{"$numberDecimal":"1E+6000"},{"$numberDecimal":"-1E+6000"}]}""",
        """{"$numberDecimal":"-Infinity"}""")]
    [InlineData("""{"$subtract":[{"$numberDecimal":"Infinity"},1]}""", """{"$numberDecimal":"Infinity"}""")]
    [InlineData("""{"$add":[{"$numberDecimal":"NaN"},1]}""", """{"$numberDecimal":"NaN"}""")]
    public Task Decimals_have_34_digits(string expression, string expected) => AssertValueAsync(expression, expected);

    // MongoDB manual, "$toDecimal": a double has 15 digits as a decimal.
    [Theory]
    [InlineData("""{"$add":[{"$numberDecimal":"1.1"},0.5]}""", """{"$numberDecimal":"1.600000000000000"}""")]
    [InlineData("""{"$multiply":[{"$numberDecimal":"2"},0.1]}""", """{"$numberDecimal":"0.200000000000000"}""")]
    [InlineData("""{"$subtract":[0.3,{"$numberDecimal":"0.3"}]}""", """{"$numberDecimal":"0E-15"}""")]
    public Task A_double_meets_a_decimal_with_15_digits(string expression, string expected) =>
        AssertValueAsync(expression, expected);

    [Theory]
    [InlineData("""{"$add":[2147483647,1]}""", """{"$numberLong":"2147483648"}""")]
    [InlineData("""{"$add":[2147483647,1,-1]}""", "2147483647")]
    [InlineData("""{"$multiply":[65536,65536,0]}""", "0")]
    [InlineData("""{"$add":[{"$numberLong":"1"},1]}""", """{"$numberLong":"2"}""")]
    [InlineData("""{"$add":[{"$numberLong":"9223372036854775807"},1]}""", "9223372036854775808.0")]
    [InlineData(
        """{"$multiply":[{"$numberLong":"4294967296"},{"$numberLong":"4294967296"}]}""", "1.8446744073709552E+19")]
    [InlineData("""{"$subtract":[{"$numberLong":"-9223372036854775808"},1]}""", "-9223372036854775808.0")]
    [InlineData("""{"$divide":[6,3]}""", "2.0")]
    [InlineData("""{"$add":[1,0.5]}""", "1.5")]
    public Task Results_have_the_wider_type_or_one_that_holds_them(string expression, string expected) =>
        AssertValueAsync(expression, expected);

    [Theory]
    [InlineData("""{"$divide":[1,{"$numberDecimal":"0E+3"}]}""", 2)]
    [InlineData("""{"$divide":[1,-0.0]}""", 2)]
    [InlineData("""{"$toDouble":{"$numberDecimal":"1E+400"}}""", 241)]
    [InlineData("""{"$toDouble":"1e400"}""", 241)]
    public async Task Refused(string expression, int code)
    {
        await using var database = Open();
        await database.InsertAsync("c", """{"_id":1}""");

        var reply = await database.RunAsync(Projection(expression));

        Assert.Equal(code, reply["code"].ToInt32());
    }

    [Theory]
    [InlineData("""{"$not":[{"$numberDecimal":"1E-6176"}]}""", "false")]
    [InlineData("""{"$not":[{"$numberDecimal":"-0E+5"}]}""", "true")]
    [InlineData("""{"$not":[{"$numberDecimal":"NaN"}]}""", "false")]
    [InlineData("""{"$toDouble":{"$numberDecimal":"1E-400"}}""", "0.0")]
    [InlineData("""{"$toDouble":"-Infinity"}""", """{"$numberDouble":"-Infinity"}""")]
    public Task Conversions(string expression, string expected) => AssertValueAsync(expression, expected);

    [Theory]
    [InlineData("""{"$numberDecimal":"0.1"},{"$numberDecimal":"0.20"}""", """{"$numberDecimal":"0.30"}""")]
    [InlineData("""1,{"$numberLong":"2"}""", """{"$numberLong":"3"}""")]
    [InlineData("2147483647,1", """{"$numberLong":"2147483648"}""")]
    [InlineData("""{"$numberLong":"9223372036854775807"},1""", "9223372036854775808.0")]
    [InlineData("""{"$numberLong":"9223372036854775807"},1,-1""", """{"$numberLong":"9223372036854775807"}""")]
    [InlineData("""{"$numberLong":"9007199254740993"},1.0""", "9007199254740994.0")]
    [InlineData(
        """{"$numberLong":"9223372036854775807"},{"$numberLong":"9223372036854775807"},{"$numberDecimal":"0.5"}""",
        """{"$numberDecimal":"18446744073709551614.5"}""")]
    [InlineData("""0.5,{"$numberDecimal":"1"}""", """{"$numberDecimal":"1.5"}""")]
    [InlineData("""0.1,{"$numberDecimal":"0"}""", """{"$numberDecimal":"0.1000000000000000055511151231257827"}""")]
    [InlineData("\"x\",null", "0")]
    public Task Sums(string numbers, string expected) => AssertGroupAsync("$sum", numbers, expected);

    [Theory]
    [InlineData("""{"$numberDecimal":"1"},{"$numberDecimal":"1"},0""",
        """{"$numberDecimal":"0.6666666666666666666666666666666667"}""")]
    [InlineData("""{"$numberDecimal":"1E+6144"},{"$numberDecimal":"1E+6144"}""",
        """{"$numberDecimal":"1.000000000000000000000000000000000E+6144"}""")]
    [InlineData("1,2", "1.5")]
    [InlineData(
        """{"$numberLong":"9223372036854775807"},{"$numberLong":"9223372036854775807"}""", "9.2233720368547758E+18")]
    public Task Averages(string numbers, string expected) => AssertGroupAsync("$avg", numbers, expected);

    [Theory]
    [InlineData("""{"$numberDecimal":"1.10"}""", "1", """{"$numberDecimal":"2.10"}""")]
    [InlineData("""{"$numberDecimal":"1E-20"}""", "1", """{"$numberDecimal":"1.00000000000000000001"}""")]
    [InlineData("""{"$numberDecimal":"1234567890123456789012345678901234"}""", """{"$numberLong":"1"}""",
        """{"$numberDecimal":"1234567890123456789012345678901235"}""")]
    [InlineData("0.1", """{"$numberDecimal":"0.2"}""", """{"$numberDecimal":"0.300000000000000"}""")]
    [InlineData("2147483647", "1", """{"$numberLong":"2147483648"}""")]
    [InlineData("""{"$numberLong":"1"}""", "1", """{"$numberLong":"2"}""")]
    [InlineData("""{"$numberLong":"9223372036854775807"}""", "1.0", "9223372036854775808.0")]
    public async Task Increments(string value, string amount, string expected)
    {
        await using var database = Open();
        await database.InsertAsync("c", $$"""{"_id":1,"v":{{value}} }""");

        await database.RunAsync(Increment(amount));

        Assert.Equal([Document("v", expected)], await database.FetchAsync("""{"find":"c","projection":{"_id":0}}"""));
    }

    [Fact]
    public async Task An_increment_beyond_64_bits_is_refused()
    {
        await using var database = Open();
        await database.InsertAsync("c", """{"_id":1,"v":{"$numberLong":"9223372036854775807"}}""");

        var reply = await database.RunAsync(Increment("1"));

        Assert.Equal(2, reply["writeErrors"].AsArray.ToList()[0].AsDocument["code"].ToInt32());
    }

    [Theory]
    [InlineData("""{"$numberLong":"9007199254740993"}""", "9007199254740992.0", 1)]
    [InlineData("""{"$numberLong":"9223372036854775807"}""", "9223372036854775808.0", -1)]
    [InlineData("""{"$numberLong":"-9223372036854775808"}""", "-9223372036854775808.0", 0)]
    [InlineData("""{"$numberDecimal":"9007199254740993"}""", """{"$numberLong":"9007199254740993"}""", 0)]
    [InlineData("""{"$numberDecimal":"9007199254740993"}""", "9007199254740992.0", 1)]
    [InlineData("""{"$numberDecimal":"9223372036854775807.5"}""", """{"$numberLong":"9223372036854775807"}""", 1)]
    [InlineData("""{"$numberDecimal":"9223372036854775808"}""", "9223372036854775808.0", 0)]
    [InlineData("""{"$numberDecimal":"0.1"}""", "0.1", -1)]
    [InlineData("""{"$numberDecimal":"0.5"}""", "0.5", 0)]
    [InlineData("""{"$numberDecimal":"1.00"}""", "1", 0)]
    [InlineData("""{"$numberDecimal":"1E+400"}""", """{"$numberDouble":"Infinity"}""", -1)]
    [InlineData("""{"$numberDecimal":"-1E-400"}""", "0", -1)]
    [InlineData("""{"$numberDecimal":"-0"}""", "0.0", 0)]
    public async Task Numbers_compare_by_what_they_are_worth(string left, string right, int order)
    {
        await using var plain = Open();
        await using var indexed = Open();
        await indexed.RunAsync("""{"createIndexes":"c","indexes":[{"key":{"v":1},"name":"v"}]}""");
        foreach (var database in new[] { plain, indexed })
        {
            await database.InsertAsync("c", $$"""{"v":{{left}} }""");

            Assert.Equal(order < 0 ? 1 : 0, await database.CountAsync("c", $$"""{"v":{"$lt":{{right}} } }"""));
            Assert.Equal(order == 0 ? 1 : 0, await database.CountAsync("c", $$"""{"v":{{right}} }"""));
            Assert.Equal(order > 0 ? 1 : 0, await database.CountAsync("c", $$"""{"v":{"$gt":{{right}} } }"""));
        }
    }

    [Fact]
    public async Task Equal_numbers_are_one_group_one_value_and_one_element_of_a_set()
    {
        await using var database = Open();
        await database.InsertAsync(
            "c", """{"_id":1,"v":1}""", """{"_id":2,"v":1.0}""", """{"_id":3,"v":{"$numberDecimal":"1.00"}}""");

        var groups = await database.FetchAsync(
            """{"aggregate":"c","pipeline":[{"$group":{"_id":"$v","s":{"$addToSet":"$v"}}}],"cursor":{}}""");
        var values = await database.RunAsync("""{"distinct":"c","key":"v"}""");

        Assert.Equal(1, groups.Single()["s"].AsArray.CountItems());
        Assert.Equal(1, values["values"].AsArray.CountItems());
    }

    private static string Projection(string expression) =>
        $$$"""{"aggregate":"c","pipeline":[{"$project":{"_id":0,"v":{{{expression}}} } }],"cursor":{}}""";

    private static string Increment(string amount) =>
        $$$"""{"update":"c","updates":[{"q":{"_id":1},"u":{"$inc":{"v":{{{amount}}} } } }]}""";

    private static BsonDocument Document(string name, string value) =>
        BsonDocument.ParseJson($$"""{"{{name}}":{{value}} }""");

    private async Task AssertValueAsync(string expression, string expected)
    {
        await using var database = Open();
        await database.InsertAsync("c", """{"_id":1}""");

        Assert.Equal([Document("v", expected)], await database.FetchAsync(Projection(expression)));
    }

    private async Task AssertGroupAsync(string accumulator, string numbers, string expected)
    {
        await using var database = Open();
        await database.InsertAsync("c", $$"""{"_id":1,"n":[{{numbers}}]}""");

        var pipeline = $$$"""
            [{"$unwind":"$n"},{"$group":{"_id":1,"v":{"{{{accumulator}}}":"$n"} } },{"$unset":"_id"}]
            """;
        Assert.Equal(
            [Document("v", expected)],
            await database.FetchAsync($$"""{"aggregate":"c","pipeline":{{pipeline}},"cursor":{} }"""));
    }

    private ContractDatabase Open() => ContractDatabase.Open(store);
}

public sealed class NumbersInProcess(EngineStore store) : NumberContract<EngineStore>(store);

public sealed class NumbersOverTheWire(WireStore store) : NumberContract<WireStore>(store);
