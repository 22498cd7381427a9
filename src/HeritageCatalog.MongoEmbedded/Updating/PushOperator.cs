using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>
/// <c>$push</c>: puts values at the end of an array, or at <c>$position</c>, counted from the end when negative. Then
/// <c>$sort</c> puts all items in order, and of those <c>$slice</c> keeps so many, the last ones when negative.
/// </summary>
internal sealed class PushOperator(FieldPath path, IReadOnlyList<BsonValue> values) : UpdateOperator(path)
{
    public long? Position { get; init; }

    public ItemOrder? Order { get; init; }

    public long? Slice { get; init; }

    public override void Apply(MutableNode root, bool isInsert)
    {
        var array = UpdateTarget.Find(root, Path);
        if (array is null)
        {
            array = UpdateTarget.Create(root, Path);
            array.Replace(BsonValue.From(BsonArray.Empty));
        }

        if (array.Type != BsonType.Array)
        {
            throw new CommandException(
                ErrorCode.BadValue, $"The field '{Path}' must be an array but is of type {array.Type}");
        }

        Insert(array.Items);
        if (Order is not null)
        {
            var sorted = array.Items.OrderBy(item => item.Value, Order).ToList();
            array.Items.Clear();
            array.Items.AddRange(sorted);
        }

        Cut(array.Items);
    }

    private void Insert(List<MutableNode> items)
    {
        var at = Math.Clamp(Position is < 0 ? items.Count + Position.Value : Position ?? items.Count, 0, items.Count);
        items.InsertRange((int)at, values.Select(value => new MutableNode(value)));
    }

    private void Cut(List<MutableNode> items)
    {
        if (Slice is { } slice && slice > -items.Count && slice < items.Count)
        {
            var kept = (int)Math.Abs(slice);
            items.RemoveRange(slice < 0 ? 0 : kept, items.Count - kept);
        }
    }
}
