using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Caching;

/// <summary>
/// The changes that this node makes and that the feed of changes is yet to tell of: they have dropped what they concern
/// already, and would only drop what was read anew since. Guarded by the ledger.
/// </summary>
/// <remarks>
/// A change is expected before it is sent, because the feed may be faster than the reply. One that was told and then
/// turns out to be refused was somebody else's, who wrote the same.
/// </remarks>
internal sealed class EchoTable
{
    private const int MostExpected = 10_000;

    private readonly Dictionary<(string Collection, BsonValue Id), List<RecordChange>> _expected = [];
    private int _count;

    public void Expect(RecordChange change)
    {
        // A feed that is so far behind may as well tell of each.
        if (_count >= MostExpected)
        {
            Clear();
        }

        var key = KeyOf(change);
        if (!_expected.TryGetValue(key, out var changes))
        {
            _expected.Add(key, changes = []);
        }

        changes.Add(change);
        _count++;
    }

    /// <summary>Expects a change no longer; false when it was told already.</summary>
    public bool TryRetract(RecordChange change) => TryRemove(change, other => ReferenceEquals(other, change));

    /// <summary>Whether a change that was told is one that was expected, which it then is no longer.</summary>
    public bool TryConsume(RecordChange told) =>
        told.IsAfterKnown && TryRemove(told, expected => Nullable.Equals(expected.After, told.After));

    public void Clear()
    {
        _expected.Clear();
        _count = 0;
    }

    private static (string Collection, BsonValue Id) KeyOf(RecordChange change) => (change.Collection, change.Id);

    private bool TryRemove(RecordChange change, Predicate<RecordChange> isMeant)
    {
        var key = KeyOf(change);
        if (!_expected.TryGetValue(key, out var changes) || changes.FindIndex(isMeant) is not (>= 0 and var index))
        {
            return false;
        }

        changes.RemoveAt(index);
        _count--;
        if (changes.Count == 0)
        {
            _expected.Remove(key);
        }

        return true;
    }
}
