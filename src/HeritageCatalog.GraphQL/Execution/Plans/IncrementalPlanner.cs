using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>BuildExecutionPlan(): decides which part of the response each field is written into.</summary>
internal sealed class IncrementalPlanner(OperationPlan plan, IncrementalMode mode)
{
    /// <summary>Plans the objects of one type at one place.</summary>
    public ObjectPlan PlanObject(ObjectBinding binding, SelectionSite site)
    {
        var scope = site.Scope!;
        var collector = new IncrementalCollector(plan, mode, binding.Type, scope);
        collector.Collect(site);

        var groups = new List<FieldGroup> { new(scope.Usages) };
        foreach (var field in collector.Fields)
        {
            if (mode.IsBranching)
            {
                AddToEach(groups, field);
            }
            else
            {
                AddOnce(groups, field);
            }
        }

        var later = groups.Skip(1)
            .Select(group => new ExecutionGroupPlan(group.Usages, CreatePlan(binding, scope, group, null)))
            .ToImmutableArray();
        var deferred = later.IsEmpty && collector.NewUsages.Count == 0
            ? null
            : new DeferredPlan([.. collector.NewUsages], later);
        return CreatePlan(binding, scope, groups[0], deferred);
    }

    private static void AddOnce(List<FieldGroup> groups, UsedField field)
    {
        FindGroup(groups, WithoutNested(field.Uses)).Fields.Add(field);
    }

    private static void AddToEach(List<FieldGroup> groups, UsedField field)
    {
        foreach (var use in field.Uses)
        {
            var fields = FindGroup(groups, use.Usage is null ? [] : [use.Usage]).Fields;
            if (fields.Count == 0 || fields[^1].ResponseName != field.ResponseName)
            {
                fields.Add(field with { Uses = [] });
            }

            fields[^1].Uses.Add(use);
        }
    }

    private static FieldGroup FindGroup(List<FieldGroup> groups, ImmutableArray<DeferUsage> usages)
    {
        var group = groups.Find(group => group.IsFor(usages));
        if (group is null)
        {
            group = new FieldGroup(usages);
            groups.Add(group);
        }

        return group;
    }

    /// <summary>GetDeferUsageSet(): a fragment within another one that has the field as well does not count.</summary>
    private static ImmutableArray<DeferUsage> WithoutNested(List<FieldUse> uses)
    {
        if (uses.Exists(static use => use.Usage is null))
        {
            return [];
        }

        var usages = uses.Select(static use => use.Usage!).Distinct().ToArray();
        return [.. usages.Where(usage => !IsWithinOneOf(usages, usage))];
    }

    private static bool IsWithinOneOf(DeferUsage[] usages, DeferUsage usage)
    {
        for (var around = usage.Parent; around is not null; around = around.Parent)
        {
            if (usages.Contains(around))
            {
                return true;
            }
        }

        return false;
    }

    private ObjectPlan CreatePlan(ObjectBinding binding, DeferScope scope, FieldGroup group, DeferredPlan? deferred)
    {
        var within = scope with { Usages = group.Usages };
        var places = group.Fields.Select(field => plan.Place(PlanField(binding.Type, field, within), inclusion: null));
        return binding.CreatePlan([.. places], deferred);
    }

    private FieldPlan PlanField(ObjectType parent, UsedField field, DeferScope scope)
    {
        var whole = CreateField(parent, field, scope, stream: null);
        var directives = field.Uses[0].Node.Directives;
        if (field.Definition.Type.NullableType is not ListType
            || plan.Conditions.FindIncremental("stream", directives, mode.Conditions) is not { } used)
        {
            return whole;
        }

        var isDeferred = !scope.Usages.IsEmpty || field.Uses.Exists(static use => use.Usage is not null);
        var alone = field with { Uses = [.. field.Uses.Select(static use => use with { Usage = null })] };
        var label = used.FindArgument("label") as StringValueNode;
        var stream = new StreamUsage(plan, label?.Value, used.FindArgument("initialCount"))
        {
            FirstItems = whole,
            LaterItems = isDeferred
                ? CreateField(parent, alone, DeferScope.Root with { Depth = scope.Depth }, stream: null)
                : whole,
        };
        return CreateField(parent, field, scope, stream);
    }

    private FieldPlan CreateField(ObjectType parent, UsedField field, DeferScope scope, StreamUsage? stream)
    {
        var nodes = field.Uses.Select(static use => (use.Node, Guard.Always)).Distinct();
        return new FieldPlan(plan, parent, field.Definition, field.ResponseName, nodes, SelectBelow(field, scope))
        {
            Stream = stream,
        };
    }

    private static SelectionSite? SelectBelow(UsedField field, DeferScope scope)
    {
        if (field.Definition.Type.CoreType is not CompositeType type)
        {
            return null;
        }

        // One node may be used twice, by two fragments that its later items forget: each use defers anew within them.
        var selections = field.Uses
            .Select(static use => new GuardedSelection(use.Node.SelectionSet!, Guard.Always, use.Usage));
        var depth = scope.Depth + 1 + CountLists(field.Definition.Type);
        return new SelectionSite(type, [.. selections], scope with { Depth = depth });
    }

    private static int CountLists(GraphQLType type)
    {
        return type.NullableType is ListType list ? 1 + CountLists(list.ItemType) : 0;
    }

    private sealed record FieldGroup(ImmutableArray<DeferUsage> Usages)
    {
        public List<UsedField> Fields { get; } = [];

        public bool IsFor(ImmutableArray<DeferUsage> usages)
        {
            return Usages.Length == usages.Length && usages.All(Usages.Contains);
        }
    }
}
