using System.Text.Json;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>
/// The parts of a response one by one, ids and order included; errors by paths and places. What is completed in one
/// part is completed at once, whatever order it is told in.
/// </summary>
internal static class ExactParts
{
    public static string Describe(IEnumerable<JsonElement> parts) =>
        string.Join("\n--\n", parts.Select(part => DescribeObject(part, DescribeEntry)));

    private static string DescribeObject(JsonElement json, Func<JsonProperty, string> describe) =>
        string.Join('\n', json.EnumerateObject().OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(describe));

    private static string DescribeEntry(JsonProperty entry) => entry.Name switch
    {
        "errors" => DescribeErrors(entry.Value),
        "pending" or "incremental" => string.Join('\n', DescribeEach(entry)),
        "completed" => string.Join('\n', DescribeEach(entry).Order(StringComparer.Ordinal)),
        _ => DescribeMember(entry),
    };

    private static IEnumerable<string> DescribeEach(JsonProperty entries) =>
        entries.Value.EnumerateArray().Select(each => $"{entries.Name}: {DescribeObject(each, DescribeMember)}");

    private static string DescribeMember(JsonProperty member) =>
        member.Name == "errors"
            ? DescribeErrors(member.Value)
            : $"{member.Name} {RowOpinion.Canonical(member.Value)}";

    private static string DescribeErrors(JsonElement errors)
    {
        var described = errors.EnumerateArray().Select(RowOpinion.DescribeError);
        return $"errors {string.Join(' ', described.Distinct().Order(StringComparer.Ordinal))}";
    }
}
