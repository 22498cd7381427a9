using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>What is written of the objects at one place in later parts of the response.</summary>
/// <param name="NewUsages">The deferred fragments that are selected on the objects; those around others first.</param>
/// <param name="Groups">The fields to be written later, by the fragments that wait for them.</param>
internal sealed record DeferredPlan(ImmutableArray<DeferUsage> NewUsages, ImmutableArray<ExecutionGroupPlan> Groups);

/// <summary>Fields that are executed together, for one or several deferred fragments that ask for them.</summary>
internal sealed record ExecutionGroupPlan(ImmutableArray<DeferUsage> Usages, ObjectPlan Plan);
