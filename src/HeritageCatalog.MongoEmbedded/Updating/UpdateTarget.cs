using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>Finds, and where the operator wants it creates, the place in a document that an update names.</summary>
internal static class UpdateTarget
{
    // An update may not blow up a document by writing far behind the end of an array.
    private const int MostPadding = 1_500_000;

    /// <summary>The node at the path, or null when there is none.</summary>
    public static MutableNode? Find(MutableNode root, FieldPath path)
    {
        var node = root;
        for (var segment = 0; segment < path.Length && node is not null; segment++)
        {
            node = node.Type switch
            {
                BsonType.Document => node.FindField(path[segment]),
                BsonType.Array => node.Items.ElementAtOrDefault(path.PositionAt(segment)),
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The node at the path; documents on the way and the node itself, as null, are created.</summary>
    public static MutableNode Create(MutableNode root, FieldPath path)
    {
        var node = root;
        for (var segment = 0; segment < path.Length; segment++)
        {
            var isLast = segment == path.Length - 1;
            node = node.Type switch
            {
                BsonType.Document => Field(node, path, segment, isLast),
                BsonType.Array => Item(node, path, segment, isLast),
                _ => throw new CommandException(
                    ErrorCode.PathNotViable,
                    $"Cannot create field '{Name(path, segment)}' in element "
                    + $"{{{Name(path, segment - 1)}: {node.Value}}}"),
            };
        }

        return node;
    }

    private static MutableNode Field(MutableNode document, FieldPath path, int segment, bool isLast)
    {
        if (document.FindField(path[segment]) is { } existing)
        {
            return existing;
        }

        var created = isLast ? new MutableNode(BsonValue.Null) : MutableNode.EmptyDocument();
        document.AddField(path.GetName(segment), created);
        return created;
    }

    private static MutableNode Item(MutableNode array, FieldPath path, int segment, bool isLast)
    {
        var position = path.PositionAt(segment);
        if (position < 0)
        {
            throw new CommandException(
                ErrorCode.PathNotViable,
                $"Cannot create field '{Name(path, segment)}' in element {{{Name(path, segment - 1)}: {array.Value}}}");
        }

        if (position < array.Items.Count)
        {
            return array.Items[position];
        }

        if (position - array.Items.Count > MostPadding)
        {
            throw new CommandException(
                ErrorCode.CannotBackfillArray, $"can't backfill more than {MostPadding} array elements");
        }

        while (array.Items.Count < position)
        {
            array.Items.Add(new MutableNode(BsonValue.Null));
        }

        array.Items.Add(isLast ? new MutableNode(BsonValue.Null) : MutableNode.EmptyDocument());
        return array.Items[position];
    }

    private static string Name(FieldPath path, int segment) =>
        segment < 0 ? "" : System.Text.Encoding.UTF8.GetString(path[segment]);
}
