using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>
/// The order in which paths are updated, and so in which new fields come to stand: by the bytes of their names, and
/// positions as numbers (MongoDB manual, "Update Operators": "Behavior").
/// </summary>
internal sealed class PathOrder : IComparer<FieldPath>
{
    private PathOrder()
    {
    }

    public static PathOrder Instance { get; } = new();

    public int Compare(FieldPath? left, FieldPath? right)
    {
        var shared = Math.Min(left!.Length, right!.Length);
        for (var segment = 0; segment < shared; segment++)
        {
            var order = Compare(left, right, segment);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int Compare(FieldPath left, FieldPath right, int segment)
    {
        var (first, second) = (left.PositionAt(segment), right.PositionAt(segment));
        return first >= 0 && second >= 0 ? first.CompareTo(second) : left[segment].SequenceCompareTo(right[segment]);
    }
}
