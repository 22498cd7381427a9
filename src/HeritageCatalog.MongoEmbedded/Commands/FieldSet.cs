using System.Text;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>The fields a command, or a statement in it, may have.</summary>
internal sealed class FieldSet(params string[] names)
{
    private readonly byte[][] _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);

    public bool Contains(ReadOnlySpan<byte> utf8Name)
    {
        foreach (var name in _names)
        {
            if (utf8Name.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
