using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Execution.Coercion;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>A slicing argument that is, or is in, a variable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Path">Where the number is in the variable's value; empty where it is the value.</param>
/// <param name="Omitted">The number that applies when the variable is not given; null for none.</param>
internal sealed record VariableSlice(int Variable, ImmutableArray<string> Path, double? Omitted)
{
    public double? Read(VariableValues variables) => variables.TryGet(Variable, out var value)
        ? Slices.Follow(value, Path.AsSpan())
        : Omitted;
}

/// <summary>How long a list can be: the greatest of its slicing arguments, or else what is assumed.</summary>
internal sealed class SizeSource(double? constant, ImmutableArray<VariableSlice> variables, double assumed)
{
    public static readonly SizeSource One = new(1, [], 1);

    public bool IsConstant => variables.IsEmpty;

    public double Evaluate(VariableValues values)
    {
        var size = constant;
        foreach (var slice in variables)
        {
            if (slice.Read(values) is { } given)
            {
                size = size is null ? given : Math.Max(size.Value, given);
            }
        }

        return Math.Max(0, size ?? assumed);
    }
}
