using System.Text;
using HeritageCatalog.MongoEmbedded.Expressions;

namespace HeritageCatalog.MongoEmbedded.Projecting;

/// <summary>What a projection says about the fields of one level.</summary>
internal sealed class ProjectionNode
{
    private readonly List<ProjectionEntry> _entries = [];

    public IReadOnlyList<ProjectionEntry> Entries => _entries;

    /// <summary>True when something on this level or below is computed.</summary>
    public bool HasComputed => _entries.Exists(
        entry => entry.Expression is not null || entry.Nested?.HasComputed == true);

    public ProjectionEntry? Find(ReadOnlySpan<byte> utf8Name)
    {
        foreach (var entry in _entries)
        {
            if (utf8Name.SequenceEqual(entry.Name))
            {
                return entry;
            }
        }

        return null;
    }

    public ProjectionEntry Add(string name, ProjectionNode? nested, Expression? expression)
    {
        var entry = new ProjectionEntry(Encoding.UTF8.GetBytes(name), nested, expression);
        _entries.Add(entry);
        return entry;
    }
}

/// <summary>One field: named itself, computed, or holding fields that are.</summary>
internal sealed record ProjectionEntry(byte[] Name, ProjectionNode? Nested, Expression? Expression);
