using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Comparison;

/// <summary>What a change of an argument or an input field is called.</summary>
internal sealed record InputChangeKinds(
    SchemaChangeKind Removed,
    SchemaChangeKind RequiredAdded,
    SchemaChangeKind OptionalAdded,
    SchemaChangeKind TypeChanged,
    SchemaChangeKind TypeChangedSafely,
    SchemaChangeKind DefaultChanged,
    SchemaChangeKind DefaultAdded)
{
    public static InputChangeKinds ForArguments { get; } = new(
        SchemaChangeKind.ArgRemoved,
        SchemaChangeKind.RequiredArgAdded,
        SchemaChangeKind.OptionalArgAdded,
        SchemaChangeKind.ArgChangedKind,
        SchemaChangeKind.ArgChangedKindSafe,
        SchemaChangeKind.ArgDefaultValueChange,
        SchemaChangeKind.ArgDefaultValueAdded);

    public static InputChangeKinds ForDirectives { get; } = ForArguments with
    {
        Removed = SchemaChangeKind.DirectiveArgRemoved,
        RequiredAdded = SchemaChangeKind.RequiredDirectiveArgAdded,
        OptionalAdded = SchemaChangeKind.OptionalDirectiveArgAdded,
    };

    public static InputChangeKinds ForInputFields { get; } = new(
        SchemaChangeKind.FieldRemoved,
        SchemaChangeKind.RequiredInputFieldAdded,
        SchemaChangeKind.OptionalInputFieldAdded,
        SchemaChangeKind.FieldChangedKind,
        SchemaChangeKind.FieldChangedKindSafe,
        SchemaChangeKind.InputFieldDefaultValueChange,
        SchemaChangeKind.InputFieldDefaultValueAdded);
}

/// <summary>Compares arguments and input fields.</summary>
internal sealed class InputComparison(ChangeList changes)
{
    public void Compare(
        IReadOnlyList<InputValueDefinition> old, IReadOnlyList<InputValueDefinition> current, InputChangeKinds kinds)
    {
        var pairing = Pairing.Of(old, current);
        foreach (var removed in pairing.Removed)
        {
            changes.Add(kinds.Removed, removed, $"{removed.Coordinate} was removed.");
        }

        foreach (var added in pairing.Added)
        {
            changes.Add(
                added.IsRequired ? kinds.RequiredAdded : kinds.OptionalAdded,
                added,
                $"{added.Coordinate} was added; it {(added.IsRequired ? "must be given" : "may be left out")}.");
        }

        foreach (var (before, after) in pairing.Kept)
        {
            CompareTypes(before, after, kinds);
            changes.CompareElements(before, after);
        }
    }

    private void CompareTypes(InputValueDefinition old, InputValueDefinition current, InputChangeKinds kinds)
    {
        var (before, after) = (DefaultOf(old), DefaultOf(current));
        var sentence = $"{current.Coordinate} has changed its type from {old.Type} to {current.Type}.";
        if (!TypeChange.IsSafeForInput(old.Type, current.Type))
        {
            changes.Add(kinds.TypeChanged, current, sentence);
        }
        else if (before is not null && before != after)
        {
            var now = after is null ? "has no default any more" : $"has the default {after}";
            changes.Add(kinds.DefaultChanged, current, $"{current.Coordinate} {now}; it was {before}.");
        }
        else if (before is null && after is not null)
        {
            changes.Add(kinds.DefaultAdded, current, $"{current.Coordinate} has the default {after} now.");
        }
        else if (!TypeChange.AreSame(old.Type, current.Type))
        {
            changes.Add(kinds.TypeChangedSafely, current, sentence);
        }
    }

    private static string? DefaultOf(InputValueDefinition input) =>
        input.DefaultLiteral is null ? null : Printer.Print(Sort(input.DefaultLiteral));

    // The order of the fields of an input object means nothing.
    private static ValueNode Sort(ValueNode literal) => literal switch
    {
        ListValueNode list => new ListValueNode { Values = [.. list.Values.Select(Sort)] },
        ObjectValueNode fields => new ObjectValueNode
        {
            Fields =
            [
                .. fields.Fields
                    .OrderBy(static field => field.Name.Value, StringComparer.Ordinal)
                    .Select(static field => new ObjectFieldNode { Name = field.Name, Value = Sort(field.Value) }),
            ],
        },
        _ => literal,
    };
}
