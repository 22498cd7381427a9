using System.Text;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>Makes one string of a name that occurs many times in a document.</summary>
/// <remarks>A direct-mapped cache: a name that loses its slot to another only costs a second string.</remarks>
internal sealed class NameTable
{
    private const int SlotCount = 256;

    private readonly string?[] _slots = new string?[SlotCount];

    public string Get(ReadOnlySpan<byte> name)
    {
        ref var slot = ref _slots[HashOf(name)];
        if (slot is null || !Ascii.Equals(name, slot))
        {
            slot = Encoding.ASCII.GetString(name);
        }

        return slot;
    }

    private static int HashOf(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var unit in name)
        {
            hash = (hash ^ unit) * 16777619u;
        }

        return (int)((hash ^ (hash >> 16)) % SlotCount);
    }
}
