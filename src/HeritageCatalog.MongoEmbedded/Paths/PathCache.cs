using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace HeritageCatalog.MongoEmbedded.Paths;

/// <summary>
/// The paths that queries have named, each made once. Programs name few; what comes when there is no more room is made
/// anew each time.
/// </summary>
internal sealed class PathCache
{
    private const int MostPaths = 1024;
    private const int LongestName = 128;

    private readonly ConcurrentDictionary<string, FieldPath> _byText = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FieldPath>.AlternateLookup<ReadOnlySpan<char>> _byChars;
    private int _count;

    public PathCache() => _byChars = _byText.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The path of a name that stands in a command.</summary>
    public FieldPath Get(ReadOnlySpan<byte> utf8Name)
    {
        Span<char> name = stackalloc char[LongestName];
        return TryFind(utf8Name, name, out var known) ? known : Add(Encoding.UTF8.GetString(utf8Name));
    }

    private bool TryFind(ReadOnlySpan<byte> utf8Name, Span<char> name, [NotNullWhen(true)] out FieldPath? path)
    {
        path = null;
        return utf8Name.Length <= LongestName
            && Encoding.UTF8.TryGetChars(utf8Name, name, out var length)
            && _byChars.TryGetValue(name[..length], out path);
    }

    private FieldPath Add(string text)
    {
        var path = FieldPath.Parse(text);
        if (text.Length <= LongestName && Volatile.Read(ref _count) < MostPaths && _byText.TryAdd(text, path))
        {
            Interlocked.Increment(ref _count);
        }

        return path;
    }
}
