using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>A <c>@listSize</c> of the schema.</summary>
/// <param name="AssumedSize">The length where no slicing argument is given; null where it is not said.</param>
/// <param name="SlicingArguments">Each as the path to an argument or to a field in one.</param>
/// <param name="SizedFields">The fields of the value that have the length; empty where the value has it.</param>
/// <param name="RequiresOne">Whether exactly one slicing argument must be given.</param>
internal sealed record ListSize(
    int? AssumedSize,
    ImmutableArray<ImmutableArray<string>> SlicingArguments,
    ImmutableArray<string> SizedFields,
    bool RequiresOne);
