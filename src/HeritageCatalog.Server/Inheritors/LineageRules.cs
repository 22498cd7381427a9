using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>What must hold of lineages: within a craft nobody has learned from themselves, through others.</summary>
public static class LineageRules
{
    /// <summary>One circle of each craft that has any, from a master down to the same person again.</summary>
    public static IEnumerable<LineageCircle> FindCircles(IEnumerable<LineageLink> links) =>
        links.GroupBy(link => link.Craft)
            .Select(craft => FindCircle(craft.Key, craft.ToLookup(link => link.Master, link => link.Disciple)))
            .OfType<LineageCircle>();

    // Depth first with a path of its own instead of the call stack: a lineage may be as long as it likes.
    private static LineageCircle? FindCircle(
        Id<Craft> craft, ILookup<Id<Inheritor>, Id<Inheritor>> disciplesOf)
    {
        var done = new HashSet<Id<Inheritor>>();
        foreach (var start in disciplesOf.Select(group => group.Key))
        {
            if (FindCircleFrom(start, disciplesOf, done) is { } people)
            {
                return new LineageCircle(craft, people);
            }
        }

        return null;
    }

    private static List<Id<Inheritor>>? FindCircleFrom(
        Id<Inheritor> start, ILookup<Id<Inheritor>, Id<Inheritor>> disciplesOf, HashSet<Id<Inheritor>> done)
    {
        var path = new List<Id<Inheritor>> { start };
        var open = new Stack<Queue<Id<Inheritor>>>([new Queue<Id<Inheritor>>(disciplesOf[start])]);
        while (open.TryPeek(out var disciples))
        {
            if (!disciples.TryDequeue(out var next))
            {
                open.Pop();
                done.Add(path[^1]);
                path.RemoveAt(path.Count - 1);
            }
            else if (path.IndexOf(next) is >= 0 and var first)
            {
                return [.. path[first..], next];
            }
            else if (!done.Contains(next))
            {
                path.Add(next);
                open.Push(new Queue<Id<Inheritor>>(disciplesOf[next]));
            }
        }

        return null;
    }
}

/// <summary>People of one craft, each taught by the one before, the last being the first again.</summary>
public sealed record LineageCircle(Id<Craft> Craft, IReadOnlyList<Id<Inheritor>> People);
