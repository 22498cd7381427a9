using System.Text.Json;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.Tests.Validation;
using HeritageCatalog.GraphQL.Validation;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

public sealed class ValidatorOracleTests(OracleProcess oracle)
{
    private static readonly ValidationOptions Unlimited = new() { MaxErrors = int.MaxValue };

    [Fact]
    public Task Generated_requests_break_the_same_rules_in_the_same_places()
    {
        return DifferentialRun.RunAsync(
            "VALIDATE",
            1_500,
            random => new DocumentGenerator(random, ValidationSchema.Schema).Generate(),
            CompareAsync);
    }

    [Fact]
    public Task Requests_with_mistaken_tokens_break_the_same_rules_in_the_same_places()
    {
        return DifferentialRun.RunAsync("VALIDATE", 500, GenerateMistaken, CompareAsync);
    }

    private static string GenerateMistaken(Random random)
    {
        var document = new DocumentGenerator(random, ValidationSchema.Schema).Generate();
        return TokenMutation.ApplySparingSyntax(document, random, most: 3);
    }

    private async Task<(string Ours, string Theirs)?> CompareAsync(string document)
    {
        var question = new { operation = "validate", schema = ValidationSchema.Sdl, source = document };
        var answer = await oracle.AskAsync(question);
        var theirs = answer.GetProperty("errors").EnumerateArray().Select(Opinion.OfTheirs).ToHashSet();
        var silent = answer.GetProperty("silent").EnumerateArray().Select(rule => rule.GetString()).ToHashSet();
        var errors = Validator.Validate(ValidationSchema.Schema, Parser.Parse(document), Unlimited)
            .Where(error => !silent.Contains((string)error.Extensions!["rule"]!))
            .ToArray();
        var ours = errors.Select(Opinion.OfOurs).ToHashSet();
        var onlyOurs = errors.Where(error => !IsOversight(error)).Select(Opinion.OfOurs).ToHashSet();
        return (string.Join('\n', onlyOurs.Except(theirs)), string.Join('\n', theirs.Except(ours)));
    }

    // The oracle overlooks nullable variables in a OneOf input object whose own type excludes null, and that the type
    // of __typename, String!, may conflict with the type of a field of another object.
    private static bool IsOversight(GraphQLError error)
    {
        var isOneOf = error.Message.Contains("must be non-nullable to be used for OneOf", StringComparison.Ordinal);
        var isShape = error.Message.Contains("they return conflicting types", StringComparison.Ordinal);
        return isOneOf || (isShape && error.Message.Contains("\"String!\"", StringComparison.Ordinal));
    }

    /// <summary>An error as both implementations can be expected to see it: the rule and the places.</summary>
    private static class Opinion
    {
        public static string OfOurs(GraphQLError error)
        {
            var places = error.Locations.Select(place => $"{place.Line}:{place.Column}");
            return Of((string)error.Extensions!["rule"]!, string.Join(' ', places.Distinct()));
        }

        public static string OfTheirs(JsonElement error)
        {
            return Of(error.GetProperty("rule").GetString()!, error.GetProperty("places").GetString()!);
        }

        // Of a conflict between fields the oracle names the way to it, this engine the two fields themselves; into
        // cycles of fragments the two go by different ways.
        private static string Of(string rule, string places)
        {
            return rule is "OverlappingFieldsCanBeMerged" or "NoFragmentCycles" ? rule : $"{rule} {places}";
        }
    }
}
