using System.Text.Json;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>The parts of a response one by one, ids and order included; errors by paths and places.</summary>
internal static class ExactParts
{
    public static string Describe(IEnumerable<JsonElement> parts) =>
        string.Join("\n--\n", parts.Select(part => DescribeObject(part, DescribeEntry)));

    private static string DescribeObject(JsonElement json, Func<JsonProperty, string> describe) =>
        string.Join('\n', json.EnumerateObject().OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(describe));

    private static string DescribeEntry(JsonProperty entry) => entry.Name switch
    {
        "errors" => DescribeErrors(entry.Value),
        "pending" or "incremental" or "completed" => string.Join(
            '\n', entry.Value.EnumerateArray().Select(each => $"{entry.Name}: {DescribeObject(each, DescribeMember)}")),
        _ => DescribeMember(entry),
    };

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
