using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>Finds out how the length of a list follows from the arguments of its field.</summary>
internal static class Slices
{
    /// <summary>The length after a <c>@listSize</c>.</summary>
    /// <exception cref="CostRefusedException">Not exactly one slicing argument is given where it must be.</exception>
    public static SizeSource Bind(
        ListSize size, FieldDefinition definition, FieldNode node, OperationPlan plan, double unknown)
    {
        double? constant = null;
        var variables = ImmutableArray.CreateBuilder<VariableSlice>();
        var written = 0;
        foreach (var path in size.SlicingArguments)
        {
            var argument = definition.FindArgument(path[0])!;
            var literal = node.Arguments.FirstOrDefault(given => given.Name.Value == path[0])?.Value;
            var found = Find(literal, argument, path.AsSpan()[1..], plan, out var variable);
            written += IsWritten(literal, path.AsSpan()[1..]) ? 1 : 0;
            if (variable is not null)
            {
                variables.Add(variable);
            }
            else if (found is not null)
            {
                constant = Math.Max(constant ?? 0, found.Value);
            }
        }

        Require(size, node, written, constant is not null);
        return new SizeSource(constant, variables.DrainToImmutable(), size.AssumedSize ?? unknown);
    }

    /// <summary>
    /// The number at the end of a path into a coerced value, or the length of a list there; null where there is none.
    /// </summary>
    public static double? Follow(object? value, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            value = (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(name);
        }

        return value switch
        {
            int number => number,
            long number => number,
            double number => number,
            object?[] items => items.Length,
            _ => null,
        };
    }

    private static void Require(ListSize size, FieldNode node, int written, bool hasDefault)
    {
        var isFine = written == 1 || (written == 0 && hasDefault);
        if (size.RequiresOne && !size.SlicingArguments.IsEmpty && !isFine)
        {
            var names = string.Join(", ", size.SlicingArguments.Select(static path => $"\"{string.Join('.', path)}\""));
            throw new CostRefusedException(
                $"Field \"{node.Name.Value}\" needs exactly one of the arguments {names}.", node);
        }
    }

    private static double? Find(
        ValueNode? literal,
        InputValueDefinition input,
        ReadOnlySpan<string> path,
        OperationPlan plan,
        out VariableSlice? variable)
    {
        variable = null;
        switch (literal)
        {
            case null:
                return Follow(input.DefaultValue, path);
            case VariableNode name:
                var index = plan.Variables.IndexOf(name.Name.Value);
                variable = new VariableSlice(index, [.. path], Follow(input.DefaultValue, path));
                return null;
            case ObjectValueNode fields when path.Length > 0 && input.Type.CoreType is InputObjectType type:
                var step = path[0];
                var value = fields.Fields.FirstOrDefault(field => field.Name.Value == step)?.Value;
                return Find(value, type.FindField(step)!, path[1..], plan, out variable);
            case ListValueNode items:
                return path.IsEmpty ? items.Values.Length : null;
            default:
                return path.IsEmpty ? Follow(InputLiteral.Coerce(literal, input.Type), path) : null;
        }
    }

    private static bool IsWritten(ValueNode? literal, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (literal is not ObjectValueNode fields)
            {
                break;
            }

            var step = name;
            literal = fields.Fields.FirstOrDefault(field => field.Name.Value == step)?.Value;
        }

        return literal is not (null or NullValueNode);
    }
}
