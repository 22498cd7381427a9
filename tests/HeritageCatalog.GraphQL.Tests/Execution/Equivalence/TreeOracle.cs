using System.Text;
using System.Text.Json;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Execution.Equivalence;

/// <summary>Executes queries on the tree in the plainest way: recursion, strings and exceptions.</summary>
internal static class TreeOracle
{
    public static string Execute(SelectionSetNode root, int number)
    {
        try
        {
            return Select(TreeItem.Of(number), root);
        }
        catch (NullPropagatesException)
        {
            return "null";
        }
    }

    private static string Select(TreeItem item, SelectionSetNode selections)
    {
        var text = new StringBuilder("{");
        foreach (var field in selections.Selections.Cast<FieldNode>())
        {
            text.Append(text.Length > 1 ? "," : string.Empty);
            text.Append(JsonSerializer.Serialize(field.ResponseName)).Append(':').Append(Field(item, field));
        }

        return text.Append('}').ToString();
    }

    private static string Field(TreeItem item, FieldNode field)
    {
        var name = field.Name.Value;
        return name switch
        {
            "n" or "nx" => Position(name == "nx", () => Item(item.Child(name), field)),
            "t" or "tx" => Position(name == "tx", () => Text(item.Text(name))),
            _ => Position(name[0] == 'x', () => List(item.List(name), name[^1] == 'x', field)),
        };
    }

    private static string? Item(TreeItem? item, FieldNode field)
    {
        return item is null ? null : Select(item, field.SelectionSet!);
    }

    private static string? Text(string? text) => text is null ? null : JsonSerializer.Serialize(text);

    private static string? List(IReadOnlyList<TreeItem?>? items, bool isNonNull, FieldNode field)
    {
        return items is null
            ? null
            : $"[{string.Join(",", items.Select(item => Position(isNonNull, () => Item(item, field))).ToArray())}]";
    }

    private static string Position(bool isNonNull, Func<string?> write)
    {
        string? text = null;
        try
        {
            text = write();
        }
        catch (Exception error) when (error is NullPropagatesException or GraphQLException)
        {
            // Whatever failed below, this position has no value.
        }

        return text ?? (isNonNull ? throw new NullPropagatesException() : "null");
    }

    private sealed class NullPropagatesException : Exception;
}
