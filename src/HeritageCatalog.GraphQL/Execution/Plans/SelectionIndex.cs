using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>The fields selected at a place, by their names in the schema; made when a resolver first asks.</summary>
internal sealed class SelectionIndex(OperationPlan plan, SelectionSite site)
{
    private Dictionary<string, Entry>? _entries;

    public SelectionIndex? Find(ReadOnlySpan<char> name, ulong[] conditions)
    {
        var entries = Volatile.Read(ref _entries) ?? Build();
        return entries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var entry)
            && entry.IsIncluded(conditions) ? entry.Below : null;
    }

    private Dictionary<string, Entry> Build()
    {
        var places = site.Type.PossibleTypes.SelectMany(type => FieldCollector.CollectFields(plan, type, site));
        var entries = places
            .GroupBy(place => place.Field.Definition.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Entry(plan, [.. group]), StringComparer.Ordinal);
        Volatile.Write(ref _entries, entries);
        return entries;
    }

    private sealed class Entry(OperationPlan plan, ImmutableArray<FieldPlace> places)
    {
        public SelectionIndex Below { get; } = new(plan, Merge(plan, places));

        public bool IsIncluded(ulong[] conditions)
        {
            return places.Any(place => place.Inclusion is null || place.Inclusion.Holds(conditions));
        }

        private static SelectionSite Merge(OperationPlan plan, ImmutableArray<FieldPlace> places)
        {
            var sites = places.Select(place => place.Field.Selection).OfType<SelectionSite>().ToArray();
            return sites.Length == 0
                ? new SelectionSite(plan.Runtime.Schema.QueryType, [])
                : new SelectionSite(sites[0].Type, [.. sites.SelectMany(site => site.Selections).Distinct()]);
        }
    }
}
