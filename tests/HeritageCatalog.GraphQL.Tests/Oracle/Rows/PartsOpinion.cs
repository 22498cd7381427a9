using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>Describes an error.</summary>
/// <param name="data">What came with it.</param>
/// <param name="path">Where in that data it is.</param>
/// <param name="error">The error.</param>
internal delegate string ErrorDescription(JsonElement data, IReadOnlyList<JsonElement> path, JsonElement error);

/// <summary>What all parts of a response say together, whatever came with which part.</summary>
/// <remarks>
/// Ids are replaced by what they stand for, and the items of a list are joined; of the rest every entry counts.
/// </remarks>
internal sealed class PartsOpinion
{
    private readonly ErrorDescription _describe;
    private readonly Dictionary<string, (JsonElement[] Path, string Name)> _pending = [];
    private readonly SortedDictionary<string, string> _items = new(StringComparer.Ordinal);
    private readonly List<string> _facts = [];
    private readonly List<string> _announced = [];
    private JsonNode? _whole;

    private PartsOpinion(ErrorDescription describe)
    {
        _describe = describe;
    }

    /// <param name="parts">The parts of a response.</param>
    /// <param name="isTimed">
    /// Whether what is announced depends on time: a fragment of which all fields came for another one is not.
    /// </param>
    /// <param name="describe">Describes an error.</param>
    public static string Of(IReadOnlyList<JsonElement> parts, bool isTimed, ErrorDescription describe)
    {
        var opinion = new PartsOpinion(describe);
        opinion.AddFirst(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            opinion.Add(part);
        }

        var lists = opinion._items.Select(list => $"items {list.Key} {list.Value}");
        var isMore = parts.Select(part => part.TryGetProperty("hasNext", out var hasNext) && hasNext.GetBoolean());
        var end = isMore.Last() || isMore.SkipLast(1).Contains(false) ? "badly ended" : $"in parts: {parts.Count > 1}";
        var facts = opinion._facts.Concat(isTimed ? [] : opinion._announced).Distinct().Order(StringComparer.Ordinal);
        return string.Join('\n', [.. facts, .. lists, end]);
    }

    private static IEnumerable<JsonElement> Entries(JsonElement part, string name) =>
        part.TryGetProperty(name, out var entries) && entries.ValueKind == JsonValueKind.Array
            ? entries.EnumerateArray()
            : [];

    private static string NameOf(IEnumerable<JsonElement> path, JsonElement entry) =>
        $"/{string.Join('/', path)} {(entry.TryGetProperty("label", out var label) ? label.GetString() : "")}";

    private void AddFirst(JsonElement part)
    {
        var errors = Entries(part, "errors");
        if (!part.TryGetProperty("data", out var data))
        {
            _facts.Add($"refused {string.Join(' ', errors.Select(RowOpinion.DescribeError).Distinct())}");
            return;
        }

        _whole = data.ValueKind == JsonValueKind.Null ? null : JsonNode.Parse(data.GetRawText());
        _facts.Add($"first {RowOpinion.Canonical(data)}");
        AddErrors("first", part, data, depth: 0);
        AddPending(part);
    }

    private void Add(JsonElement part)
    {
        AddPending(part);
        foreach (var entry in Entries(part, "incremental"))
        {
            if (entry.TryGetProperty("id", out var id))
            {
                AddById(entry, _pending[id.GetString()!]);
            }
            else
            {
                AddByPath(entry);
            }
        }

        foreach (var entry in Entries(part, "completed"))
        {
            var name = _pending[entry.GetProperty("id").GetString()!].Name;
            _announced.Add($"completed {name}");
            AddFailure(name, entry);
        }
    }

    private void AddPending(JsonElement part)
    {
        foreach (var entry in Entries(part, "pending"))
        {
            JsonElement[] path = [.. entry.GetProperty("path").EnumerateArray()];
            _pending.Add(entry.GetProperty("id").GetString()!, (path, NameOf(path, entry)));
            _announced.Add($"pending {NameOf(path, entry)}");
        }
    }

    private void AddById(JsonElement entry, (JsonElement[] Path, string Name) known)
    {
        if (entry.TryGetProperty("items", out var items))
        {
            var list = Find(known.Path).AsArray();
            AddItems(known.Name, entry, items, known.Path.Length, list.Count);
            items.EnumerateArray().ToList().ForEach(item => list.Add(JsonNode.Parse(item.GetRawText())));
            return;
        }

        JsonElement[] path = [.. known.Path, .. Entries(entry, "subPath")];
        AddData(NameOf(path, entry), entry, path.Length);
        var target = Find(path).AsObject();
        foreach (var field in entry.GetProperty("data").EnumerateObject())
        {
            target.Add(field.Name, JsonNode.Parse(field.Value.GetRawText()));
        }
    }

    private void AddByPath(JsonElement entry)
    {
        JsonElement[] path = [.. entry.GetProperty("path").EnumerateArray()];
        if (!entry.TryGetProperty("items", out var items))
        {
            AddData(NameOf(path, entry), entry, path.Length);
        }
        else if (items.ValueKind == JsonValueKind.Null)
        {
            AddFailure(NameOf(path, entry), entry);
        }
        else
        {
            AddItems(NameOf(path[..^1], entry), entry, items, path.Length - 1, path[^1].GetInt32());
        }
    }

    private void AddData(string name, JsonElement entry, int depth)
    {
        var data = entry.GetProperty("data");
        _facts.Add($"data {name} {RowOpinion.Canonical(data)}");
        if (data.ValueKind == JsonValueKind.Null)
        {
            AddFailure(name, entry);
        }
        else
        {
            AddErrors(name, entry, data, depth);
        }
    }

    private void AddItems(string name, JsonElement entry, JsonElement items, int depth, int firstIndex)
    {
        var known = _items.GetValueOrDefault(name, "");
        _items[name] = known + string.Concat(items.EnumerateArray().Select(RowOpinion.Canonical));
        foreach (var error in Entries(entry, "errors"))
        {
            JsonElement[] path = [.. error.GetProperty("path").EnumerateArray().Skip(depth)];
            var item = items[path[0].GetInt32() - firstIndex];
            _facts.Add($"error {name} {path[0]} {_describe(item, path[1..], error)}");
        }
    }

    private void AddErrors(string name, JsonElement entry, JsonElement data, int depth)
    {
        var errors = Entries(entry, "errors").Select(error =>
            _describe(data, [.. error.GetProperty("path").EnumerateArray().Skip(depth)], error));
        _facts.AddRange(errors.Distinct().Select(error => $"error {name} {error}"));
    }

    private void AddFailure(string name, JsonElement entry)
    {
        foreach (var error in Entries(entry, "errors"))
        {
            _facts.Add($"failed {name} {_describe(JsonElement.Parse("null"), [], error)}");
        }
    }

    private JsonNode Find(JsonElement[] path)
    {
        var node = _whole;
        foreach (var entry in path)
        {
            node = entry.ValueKind == JsonValueKind.Number ? node![entry.GetInt32()] : node![entry.GetString()!];
        }

        return node!;
    }
}
