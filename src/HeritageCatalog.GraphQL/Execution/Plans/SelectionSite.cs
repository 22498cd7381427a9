using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>A selection set as it was reached: under which conditions.</summary>
internal readonly record struct GuardedSelection(SelectionSetNode Node, Guard Guard);

/// <summary>A place where something is selected; the selection sets of merged fields together.</summary>
internal sealed record SelectionSite(CompositeType Type, ImmutableArray<GuardedSelection> Selections);
