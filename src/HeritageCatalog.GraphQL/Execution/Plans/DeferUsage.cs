using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>A fragment that is deferred, at one place of a plan.</summary>
/// <param name="label">The name that the client gave it; null for none.</param>
/// <param name="directive">What defers it; the same for all places that a named fragment puts it at.</param>
/// <param name="parent">The deferred fragment that it lies in; null for none.</param>
/// <param name="depth">How many entries the response path of the objects has that it is selected on.</param>
internal sealed class DeferUsage(string? label, DirectiveNode directive, DeferUsage? parent, int depth)
{
    public string? Label { get; } = label;

    public DirectiveNode Directive { get; } = directive;

    public DeferUsage? Parent { get; } = parent;

    public int Depth { get; } = depth;
}

/// <summary>Where in a response of several parts a selection is executed.</summary>
/// <param name="Usages">The deferred fragments that are executed together; none for what is not deferred.</param>
/// <param name="Depth">How many entries the response path of the objects has.</param>
internal sealed record DeferScope(ImmutableArray<DeferUsage> Usages, int Depth)
{
    public static readonly DeferScope Root = new([], 0);
}

/// <summary>How a response of several parts is planned.</summary>
/// <param name="Conditions">The conditions of the operation, which are all decided before it is planned.</param>
/// <param name="IsBranching">
/// Whether each deferred fragment has all of its fields, after the older format, though others have them as well.
/// </param>
internal sealed record IncrementalMode(ulong[] Conditions, bool IsBranching);
