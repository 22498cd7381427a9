using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>Keeps what was collected while an operation is prepared: its plan and its price share it.</summary>
internal sealed class CollectedFields
{
    private Dictionary<(ObjectType Type, SelectionSite Site), IReadOnlyList<FieldPlace>>? _known = [];

    /// <summary>The fields of a type at a site; not for several threads before <see cref="Forget"/>.</summary>
    public IReadOnlyList<FieldPlace> Get(OperationPlan plan, ObjectType type, SelectionSite site)
    {
        if (_known is not { } known)
        {
            return FieldCollector.CollectFields(plan, type, site);
        }

        if (!known.TryGetValue((type, site), out var places))
        {
            places = FieldCollector.CollectFields(plan, type, site);
            known.Add((type, site), places);
        }

        return places;
    }

    /// <summary>The preparation is over; the plan is kept for long, and collects anew what it still needs.</summary>
    public void Forget() => _known = null;
}
