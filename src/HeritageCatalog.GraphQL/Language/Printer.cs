using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>Writes nodes as text. The layout is the one the reference implementation prints, to the byte.</summary>
public static partial class Printer
{
    private const int MaxLineLength = 80;
    private const int MaxMessageLength = 200;
    private const int MaxMessageSource = 1_000;

    /// <summary>Prints a node with everything below it; never ends in a line break.</summary>
    public static string Print(SyntaxNode node) => node switch
    {
        NameNode name => name.Value,
        DocumentNode document => Join("\n\n", document.Definitions),
        OperationDefinitionNode operation => PrintOperation(operation),
        FragmentDefinitionNode fragment => PrintFragment(fragment),
        VariableDefinitionNode variable => PrintVariableDefinition(variable),
        SelectionSetNode selectionSet => PrintBlock(selectionSet.Selections),
        FieldNode field => PrintField(field),
        FragmentSpreadNode spread => JoinWords("..." + spread.Name.Value, PrintDirectives(spread.Directives)),
        InlineFragmentNode fragment => PrintInlineFragment(fragment),
        ArgumentNode argument => $"{argument.Name.Value}: {Print(argument.Value)}",
        DirectiveNode directive => $"@{directive.Name.Value}{Enclose("(", Join(", ", directive.Arguments), ")")}",
        ValueNode value => PrintValue(value),
        ObjectFieldNode field => $"{field.Name.Value}: {Print(field.Value)}",
        TypeNode type => PrintType(type),
        OperationTypeDefinitionNode operation => $"{KeywordOf(operation.Operation)}: {Print(operation.Type)}",
        MemberDefinitionNode member => PrintMember(member),
        TypeSystemDefinitionNode definition => PrintTypeSystemDefinition(definition),
        _ => throw new ArgumentException($"{node.GetType().Name} has no text.", nameof(node)),
    };

    /// <summary>Prints a value for a message: cut short, so that messages never echo a whole document.</summary>
    internal static string PrintForMessage(ValueNode value)
    {
        var isLong = value.Location.End - value.Location.Start > MaxMessageSource;
        var text = value switch
        {
            ListValueNode when isLong => "[…]",
            ObjectValueNode when isLong => "{…}",
            _ => Print(value),
        };
        return text.Length <= MaxMessageLength ? text : text[..MaxMessageLength] + "…";
    }

    private static string PrintOperation(OperationDefinitionNode operation)
    {
        var variables = PrintVariableDefinitions(operation.VariableDefinitions);
        var head = JoinWords(
            KeywordOf(operation.Operation),
            operation.Name?.Value + variables,
            PrintDirectives(operation.Directives));
        var isShorthand = head == "query" && operation.Description is null;
        return isShorthand
            ? Print(operation.SelectionSet)
            : $"{PrintDescription(operation.Description)}{head} {Print(operation.SelectionSet)}";
    }

    private static string PrintVariableDefinitions(ImmutableArray<VariableDefinitionNode> variables)
    {
        var printed = PrintAll(variables);
        return printed.Any(IsMultiline)
            ? $"(\n{string.Join('\n', printed)}\n)"
            : Enclose("(", string.Join(", ", printed), ")");
    }

    private static string PrintVariableDefinition(VariableDefinitionNode variable)
    {
        return PrintDescription(variable.Description)
            + Print(variable.Variable)
            + ": "
            + Print(variable.Type)
            + PrintDefaultValue(variable.DefaultValue)
            + Enclose(" ", PrintDirectives(variable.Directives));
    }

    private static string PrintFragment(FragmentDefinitionNode fragment)
    {
        return PrintDescription(fragment.Description) + JoinWords(
            "fragment",
            fragment.Name.Value,
            "on",
            fragment.TypeCondition.Name.Value,
            PrintDirectives(fragment.Directives),
            Print(fragment.SelectionSet));
    }

    private static string PrintField(FieldNode field)
    {
        var name = field.Alias is null ? field.Name.Value : $"{field.Alias.Value}: {field.Name.Value}";
        var selectionSet = field.SelectionSet is null ? "" : Print(field.SelectionSet);
        return JoinWords(name + PrintArguments(name, field.Arguments), PrintDirectives(field.Directives), selectionSet);
    }

    // On one line with the field's name if that fits, else one argument to a line.
    private static string PrintArguments(string name, ImmutableArray<ArgumentNode> arguments)
    {
        var printed = PrintAll(arguments);
        var onOneLine = Enclose("(", string.Join(", ", printed), ")");
        var fits = printed.Length == 0 || name.Length + onOneLine.Length <= MaxLineLength;
        return fits ? onOneLine : $"(\n{IndentLines(printed)}\n)";
    }

    private static string PrintInlineFragment(InlineFragmentNode fragment)
    {
        return JoinWords(
            "...",
            Enclose("on ", fragment.TypeCondition?.Name.Value ?? ""),
            PrintDirectives(fragment.Directives),
            Print(fragment.SelectionSet));
    }

    private static string PrintDirectives(ImmutableArray<DirectiveNode> directives) => Join(" ", directives);

    private static string PrintDescription(StringValueNode? description)
    {
        return description is null ? "" : Print(description) + "\n";
    }

    private static string PrintDefaultValue(ValueNode? value) => value is null ? "" : " = " + Print(value);

    private static string KeywordOf(OperationKind operation) => operation switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };

    private static string PrintBlock<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        return nodes.IsEmpty ? "" : $"{{\n{IndentLines(PrintAll(nodes))}\n}}";
    }

    private static string[] PrintAll<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        var printed = new string[nodes.Length];
        for (var i = 0; i < printed.Length; i++)
        {
            printed[i] = Print(nodes[i]);
        }

        return printed;
    }

    private static string Join<T>(string separator, ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        return nodes.IsEmpty ? "" : string.Join(separator, PrintAll(nodes));
    }

    // Empty words leave no gap.
    private static string JoinWords(params ReadOnlySpan<string?> words)
    {
        var present = new List<string>(words.Length);
        foreach (var word in words)
        {
            if (!string.IsNullOrEmpty(word))
            {
                present.Add(word);
            }
        }

        return string.Join(' ', present);
    }

    private static string Enclose(string before, string text, string after = "")
    {
        return text.Length == 0 ? "" : before + text + after;
    }

    private static string IndentLines(string[] texts)
    {
        return "  " + string.Join('\n', texts).Replace("\n", "\n  ", StringComparison.Ordinal);
    }

    private static bool IsMultiline(string text) => text.Contains('\n', StringComparison.Ordinal);
}
