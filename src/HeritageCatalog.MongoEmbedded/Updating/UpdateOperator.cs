using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>One operator on one path of an update.</summary>
internal abstract class UpdateOperator(FieldPath path)
{
    public FieldPath Path => path;

    /// <summary>All that it changes; no other operator may.</summary>
    public virtual IEnumerable<FieldPath> Paths => [path];

    /// <summary>Changes the document; what it does not change it leaves alone.</summary>
    public abstract void Apply(MutableNode root, bool isInsert);
}
