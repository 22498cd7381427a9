using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary><c>$set</c>, and <c>$setOnInsert</c>, which only an upsert that inserts carries out.</summary>
internal sealed class SetOperator(FieldPath path, BsonValue value, bool onlyOnInsert) : UpdateOperator(path)
{
    public override void Apply(MutableNode root, bool isInsert)
    {
        if (isInsert || !onlyOnInsert)
        {
            UpdateTarget.Create(root, Path).Replace(value);
        }
    }
}
