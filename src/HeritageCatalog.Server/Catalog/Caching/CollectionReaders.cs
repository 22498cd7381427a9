using HeritageCatalog.Bson;
using HeritageCatalog.GraphQL.Http.Caching;

namespace HeritageCatalog.Server.Catalog.Caching;

/// <summary>
/// The answers that depend on one collection: by the values they looked up, so that a change finds them at once, or by
/// a filter that each change is held against. Guarded by the ledger.
/// </summary>
internal sealed class CollectionReaders
{
    private const int ValueSize = 100;

    private readonly Dictionary<string, FieldReaders> _byField = new(StringComparer.Ordinal);
    private readonly Dictionary<FilteredRead, ReaderGroup> _byFilter = [];

    public void Add(Reader reader, CollectionRead read)
    {
        if (read is KeyedRead keyed)
        {
            AddKeyed(reader, keyed);
        }
        else
        {
            AddFiltered(reader, (FilteredRead)read);
        }
    }

    public List<CachedResponse> FindConcerned(RecordChange change)
    {
        var found = new List<CachedResponse>();
        foreach (var field in _byField.Values)
        {
            foreach (var group in field.FindConcerned(change))
            {
                found.AddRange(group.Readers.Select(static reader => reader.Response));
            }
        }

        foreach (var (read, group) in _byFilter)
        {
            if (read.IsAffectedBy(change))
            {
                found.AddRange(group.Readers.Select(static reader => reader.Response));
            }
        }

        return found;
    }

    private void AddKeyed(Reader reader, KeyedRead read)
    {
        if (!_byField.TryGetValue(read.Field.Text, out var field))
        {
            _byField.Add(read.Field.Text, field = new FieldReaders(read.Field));
        }

        foreach (var value in read.Values)
        {
            reader.Join(field.GroupOf(value));
        }
    }

    private void AddFiltered(Reader reader, FilteredRead read)
    {
        if (!_byFilter.TryGetValue(read, out var group))
        {
            _byFilter.Add(read, group = new ReaderGroup(read.Size, () => _byFilter.Remove(read)));
        }

        reader.Join(group);
    }

    private sealed class FieldReaders(ValuePath field)
    {
        private readonly Dictionary<BsonValue, ReaderGroup> _byValue = [];

        public ReaderGroup GroupOf(BsonValue value)
        {
            if (!_byValue.TryGetValue(value, out var group))
            {
                // A copy, because the view would keep the whole command in memory.
                var key = value.Clone();
                _byValue.Add(key, group = new ReaderGroup(ValueSize, () => _byValue.Remove(key)));
            }

            return group;
        }

        public IEnumerable<ReaderGroup> FindConcerned(RecordChange change)
        {
            if (!field.IsToldBy(change))
            {
                return _byValue.Values;
            }

            return field.ValuesOf(change)
                .Where(ValuePath.IsKey)
                .Select(value => _byValue.GetValueOrDefault(value))
                .OfType<ReaderGroup>();
        }
    }
}
