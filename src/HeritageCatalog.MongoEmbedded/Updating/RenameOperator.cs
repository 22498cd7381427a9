using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary><c>$rename</c>: moves what is in a field to another path; neither may be in an array.</summary>
internal sealed class RenameOperator : UpdateOperator
{
    private readonly FieldPath _source;
    private readonly UnsetOperator _removal;

    private RenameOperator(FieldPath source, FieldPath target)
        : base(target) => (_source, _removal) = (source, new UnsetOperator(source));

    public override IEnumerable<FieldPath> Paths => [_source, Path];

    public static RenameOperator Parse(FieldPath source, BsonValue operand, Func<string, FieldPath> parsePath)
    {
        if (operand.Type != BsonType.String)
        {
            throw new CommandException(
                ErrorCode.BadValue, $"The 'to' field for $rename must be a string: {source}: {operand}");
        }

        var target = parsePath(operand.AsString);
        if (EachItemOperator.IsMeant(source) || EachItemOperator.IsMeant(target))
        {
            throw new CommandException(
                ErrorCode.BadValue, $"The fields for $rename may not be dynamic: {source}, {target}");
        }

        return source.Overlaps(target)
            ? throw new CommandException(
                ErrorCode.BadValue,
                $"The source and target field for $rename must differ and not be on the same path: {source}: {target}")
            : new RenameOperator(source, target);
    }

    public override void Apply(MutableNode root, bool isInsert)
    {
        if (UpdateTarget.Find(root, _source) is not { } source)
        {
            return;
        }

        RefuseArrays(root, _source);
        RefuseArrays(root, Path);
        UpdateTarget.Create(root, Path).Replace(source.Value);
        _removal.Apply(root, isInsert);
    }

    private static void RefuseArrays(MutableNode root, FieldPath path)
    {
        for (var parent = path.Parent(); parent is not null; parent = parent.Parent())
        {
            if (UpdateTarget.Find(root, parent)?.Type == BsonType.Array)
            {
                throw new CommandException(
                    ErrorCode.BadValue, $"A field for $rename cannot be an array element: '{path}'");
            }
        }
    }
}
