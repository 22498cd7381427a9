using System.Text.Json;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;
using HeritageCatalog.GraphQL.TypeSystem.Scalars;

namespace HeritageCatalog.GraphQL.Tests.TypeSystem.Scalars;

public sealed class ScalarCoercionTests
{
    private static readonly Dictionary<string, ScalarCoercion> Coercions = new()
    {
        ["Int"] = new IntCoercion(),
        ["Float"] = new FloatCoercion(),
        ["String"] = new StringCoercion(),
        ["Boolean"] = new BooleanCoercion(),
        ["ID"] = new IdCoercion(),
    };

    [Theory]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Int", "2147483647", int.MaxValue)]
    [InlineData("Int", "1.0", 1)]
    [InlineData("Int", "1e3", 1000)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "-1.5e-3", -0.0015)]
    [InlineData("String", "\"漆\"", "漆")]
    [InlineData("Boolean", "true", true)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "7", "7")]
    [InlineData("ID", "12345678901234567890123", "12345678901234567890123")]
    public void A_json_value_is_coerced(string scalar, string json, object value)
    {
        Assert.True(Coercions[scalar].TryParseValue(JsonElement.Parse(json), out var coerced, out _));
        Assert.Equal(value, coerced);
        Assert.IsType(Coercions[scalar].ValueType, coerced);
    }

    [Theory]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648.")]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5.")]
    [InlineData("Int", "1e999", "Int cannot represent non-integer value: 1e999.")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\".")]
    [InlineData("Int", "true", "Int cannot represent non-integer value: true.")]
    [InlineData("Float", "1e999", "Float cannot represent non numeric value: 1e999.")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\".")]
    [InlineData("String", "1", "String cannot represent a non string value: 1.")]
    [InlineData("String", "[\"a\"]", "String cannot represent a non string value: [\"a\"].")]
    [InlineData("Boolean", "1", "Boolean cannot represent a non boolean value: 1.")]
    [InlineData("Boolean", "\"true\"", "Boolean cannot represent a non boolean value: \"true\".")]
    [InlineData("ID", "1.5", "ID cannot represent value: 1.5.")]
    [InlineData("ID", "true", "ID cannot represent value: true.")]
    public void A_json_value_of_another_kind_is_refused(string scalar, string json, string problem)
    {
        Assert.False(Coercions[scalar].TryParseValue(JsonElement.Parse(json), out var coerced, out var said));
        Assert.Equal(problem, said);
        Assert.Null(coerced);
    }

    [Theory]
    [InlineData("Int", "-7", -7)]
    [InlineData("Float", "7", 7.0)]
    [InlineData("Float", "7.5e1", 75.0)]
    [InlineData("String", "\"a\"", "a")]
    [InlineData("String", "\"\"\"a\"\"\"", "a")]
    [InlineData("Boolean", "false", false)]
    [InlineData("ID", "12345678901234567890", "12345678901234567890")]
    public void A_literal_is_coerced(string scalar, string literal, object value)
    {
        Assert.True(Coercions[scalar].TryParseLiteral(Parser.ParseValue(literal), out var coerced, out _));
        Assert.Equal(value, coerced);
    }

    [Theory]
    [InlineData("Int", "1.0")]
    [InlineData("Int", "99999999999999999999")]
    [InlineData("Float", "1e999")]
    [InlineData("Float", "\"1\"")]
    [InlineData("String", "NAME")]
    [InlineData("Boolean", "0")]
    [InlineData("ID", "1.0")]
    [InlineData("ID", "NAME")]
    public void A_literal_of_another_kind_is_refused(string scalar, string literal)
    {
        Assert.False(Coercions[scalar].TryParseLiteral(Parser.ParseValue(literal), out _, out var problem));
        Assert.Contains(literal, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_does_not_echo_a_long_value()
    {
        var json = JsonElement.Parse($"\"{new string('a', 100_000)}\"");

        Coercions["Int"].TryParseValue(json, out _, out var problem);

        Assert.True(problem!.Length < 300);
    }

    [Fact]
    public void A_scalar_without_coercion_takes_any_literal_and_value()
    {
        var coercion = new AnyCoercion();

        Assert.True(coercion.TryParseLiteral(Parser.ParseValue("{a: [1]}"), out var literal, out _));
        Assert.True(coercion.TryParseValue(JsonElement.Parse("{\"a\":[1]}"), out var value, out _));
        Assert.Equal("{ a: [1] }", literal.ToString());
        Assert.Equal("{\"a\":[1]}", value.ToString());
    }
}
