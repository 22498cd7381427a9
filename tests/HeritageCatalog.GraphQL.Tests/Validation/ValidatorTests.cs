using System.Text;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.Validation;

namespace HeritageCatalog.GraphQL.Tests.Validation;

public sealed class ValidatorTests
{
    [Fact]
    public void An_error_carries_its_code_its_rule_and_its_place()
    {
        var error = Assert.Single(ValidationSchema.Errors("{\n  nothing\n}"));

        Assert.Equal("GRAPHQL_VALIDATION_FAILED", error.Code);
        Assert.Equal("FieldsOnCorrectType", error.Extensions!["rule"]);
        Assert.Equal([new SourceLocation(2, 3)], error.Locations);
    }

    [Fact]
    public void Validation_stops_after_the_greatest_number_of_errors()
    {
        var errors = ValidationSchema.Errors("{ a b c d }", new ValidationOptions { MaxErrors = 2 });

        Assert.Equal(3, errors.Count);
        Assert.StartsWith("Too many validation errors", errors[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_errors_as_are_allowed_are_not_too_many()
    {
        Assert.Equal(2, ValidationSchema.Errors("{ a b }", new ValidationOptions { MaxErrors = 2 }).Count);
    }

    [Theory]
    [InlineData("{ dog { bark } }")]
    [InlineData("{ pet { barks } }")]
    [InlineData("{ dog { knows(comand: SIT, command: SIT) } }")]
    [InlineData("{ ... on Dogg { name } }")]
    [InlineData("{ arguments { enum(arg: BROWM) complex(arg: {requird: true, required: true}) } }")]
    public void Suggestions_can_be_switched_off(string document)
    {
        var errors = ValidationSchema.Errors(document, new ValidationOptions { SuggestsNames = false });

        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.DoesNotContain("Did you mean", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Introspection_depth_can_be_left_open()
    {
        const string Deep = "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }";

        Assert.Single(ValidationSchema.Errors(Deep));
        Assert.Empty(ValidationSchema.Errors(Deep, new ValidationOptions { MaxIntrospectionDepth = null }));
    }

    [Fact]
    public void Messages_stay_short_however_long_the_names_and_values_are()
    {
        var longName = new string('n', 50_000);
        var fields = string.Concat(Enumerable.Range(0, 1_000).Select(i => $" f{i}: 1"));

        var arguments = $"int(arg: $a) complex(arg: {{ {fields} }}) choice(arg: \"{longName}\")";

        var errors = ValidationSchema.Errors($"query {longName} {{ arguments {{ {arguments} }} }}");

        Assert.InRange(errors.Count, 50, 101);
        Assert.All(errors, error => Assert.InRange(error.Message.Length, 1, 1_001));
    }

    [Fact]
    public void A_thousand_aliases_take_few_steps()
    {
        var aliases = string.Concat(Enumerable.Range(0, 1_000).Select(i => $" a{i}: name x: name"));

        Assert.Empty(ValidationSchema.Errors($"{{ dog {{{aliases} }} }}", new ValidationOptions { MaxWork = 20_000 }));
    }

    [Fact]
    public void Thirty_levels_of_fragment_doubling_take_few_steps()
    {
        var options = new ValidationOptions { MaxWork = 5_000 };

        Assert.Empty(ValidationSchema.Errors(Doubling("a: mother { ...F# } b: mother { ...F# }"), options));
        Assert.Empty(ValidationSchema.Errors(Doubling("...F# ...F# ... { ...F# }"), options));
        Assert.Empty(ValidationSchema.Errors(Doubling("mother { ...F# } mother { ...F# }"), options));
    }

    [Fact]
    public void What_takes_more_steps_than_allowed_is_refused()
    {
        var errors = ValidationSchema.Errors(Doubling("a: mother { ...F# }"), new ValidationOptions { MaxWork = 50 });

        Assert.Equal("The document is too complex to validate.", errors[^1].Message);
    }

    [Fact]
    public void A_chain_of_ten_thousand_fragments_neither_overflows_nor_hangs()
    {
        var document = Chain(10_000, "mother { ...F# }");
        var parsed = Parser.Parse(document, ParserOptions.Trusted);
        var errors = new List<string>();

        // A small stack makes the bound visible whatever the machine's default is.
        var thread = new Thread(
            () => errors.AddRange(Validator.Validate(ValidationSchema.Schema, parsed).Select(error => error.Message)),
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal(["The document nests its fragments too deeply to validate."], errors);
    }

    private static string Doubling(string selections) => Chain(30, selections);

    private static string Chain(int length, string selections)
    {
        var document = new StringBuilder("{ dog { ...F0 } }");
        for (var i = 0; i < length; i++)
        {
            var body = selections.Replace("#", $"{i + 1}", StringComparison.Ordinal);
            document.Append(' ').Append($"fragment F{i} on Dog {{ {body} }}");
        }

        return document.Append($" fragment F{length} on Dog {{ name }}").ToString();
    }
}
