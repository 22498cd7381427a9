using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>A selection set as it was reached: under which conditions, and in which deferred fragment.</summary>
internal readonly record struct GuardedSelection(SelectionSetNode Node, Guard Guard, DeferUsage? Usage = null);

/// <summary>A place where something is selected; the selection sets of merged fields together.</summary>
/// <param name="Type">The type that they select on.</param>
/// <param name="Selections">The selection sets in the order of the document.</param>
/// <param name="Scope">Where it is executed; null in the plan of a response that is sent whole.</param>
internal sealed record SelectionSite(
    CompositeType Type, ImmutableArray<GuardedSelection> Selections, DeferScope? Scope = null);
