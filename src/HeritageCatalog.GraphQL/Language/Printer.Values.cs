using System.Globalization;
using System.Text;

namespace HeritageCatalog.GraphQL.Language;

/// <content>Input values and type references.</content>
public static partial class Printer
{
    private static string PrintValue(ValueNode value) => value switch
    {
        VariableNode variable => "$" + variable.Name.Value,
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        StringValueNode { IsBlock: true } text => BlockString.Print(text.Value),
        StringValueNode text => PrintString(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        ListValueNode list => PrintList(list),
        ObjectValueNode fields => PrintObject(fields),
        _ => throw new ArgumentException($"{value.GetType().Name} has no text.", nameof(value)),
    };

    private static string PrintList(ListValueNode list)
    {
        var printed = PrintAll(list.Values);
        var onOneLine = $"[{string.Join(", ", printed)}]";
        return onOneLine.Length <= MaxLineLength ? onOneLine : $"[\n{IndentLines(printed)}\n]";
    }

    private static string PrintObject(ObjectValueNode fields)
    {
        var printed = PrintAll(fields.Fields);
        var onOneLine = $"{{ {string.Join(", ", printed)} }}";
        return onOneLine.Length <= MaxLineLength ? onOneLine : $"{{\n{IndentLines(printed)}\n}}";
    }

    private static string PrintType(TypeNode type) => type switch
    {
        NamedTypeNode named => named.Name.Value,
        ListTypeNode list => $"[{PrintType(list.Type)}]",
        NonNullTypeNode nonNull => PrintType(nonNull.Type) + "!",
        _ => throw new ArgumentException($"{type.GetType().Name} has no text.", nameof(type)),
    };

    /// <summary>Quotes a text; control characters are written as escapes.</summary>
    internal static string PrintString(string text)
    {
        var printed = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            AppendEscaped(printed, character);
        }

        return printed.Append('"').ToString();
    }

    private static void AppendEscaped(StringBuilder printed, char character)
    {
        var escape = character switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => char.IsControl(character) ? UnicodeEscape(character) : null,
        };
        _ = escape is null ? printed.Append(character) : printed.Append(escape);
    }

    private static string UnicodeEscape(char character)
    {
        return string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
    }
}
