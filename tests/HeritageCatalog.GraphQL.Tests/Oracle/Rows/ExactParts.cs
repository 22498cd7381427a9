using System.Text.Json;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>
/// The parts of a response one by one; errors by paths and places. Ids are names of the server's own choice, given in
/// the order of announcement, and the entries of one part come at once: both stand for where a fragment is and its label.
/// </summary>
internal sealed class ExactParts
{
    private readonly Dictionary<string, string> _announced = [];

    public static string Describe(IEnumerable<JsonElement> parts)
    {
        var description = new ExactParts();
        return string.Join("\n--\n", parts.Select(description.DescribePart));
    }

    private string DescribePart(JsonElement part)
    {
        if (part.TryGetProperty("pending", out var pending))
        {
            foreach (var each in pending.EnumerateArray())
            {
                var label = each.TryGetProperty("label", out var given) ? given.GetString() : "";
                _announced[each.GetProperty("id").GetString()!] =
                    $"{RowOpinion.Canonical(each.GetProperty("path"))} {label}";
            }
        }

        return DescribeObject(part, DescribeEntry);
    }

    private static string DescribeObject(JsonElement json, Func<JsonProperty, string> describe) =>
        string.Join('\n', json.EnumerateObject().OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(describe));

    private string DescribeEntry(JsonProperty entry) => entry.Name switch
    {
        "errors" => DescribeErrors(entry.Value),
        "pending" or "incremental" or "completed" => string.Join(
            '\n',
            entry.Value.EnumerateArray()
                .Select(each => $"{entry.Name}: {DescribeObject(each, DescribeMember)}")
                .Order(StringComparer.Ordinal)),
        _ => DescribeMember(entry),
    };

    private string DescribeMember(JsonProperty member) => member.Name switch
    {
        "errors" => DescribeErrors(member.Value),
        "id" => $"of {_announced[member.Value.GetString()!]}",
        _ => $"{member.Name} {RowOpinion.Canonical(member.Value)}",
    };

    private static string DescribeErrors(JsonElement errors)
    {
        var described = errors.EnumerateArray().Select(RowOpinion.DescribeError);
        return $"errors {string.Join(' ', described.Distinct().Order(StringComparer.Ordinal))}";
    }
}
