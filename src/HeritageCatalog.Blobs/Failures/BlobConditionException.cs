namespace HeritageCatalog.Blobs.Failures;

/// <summary>Somebody else was there before: a blob exists already, or has another ETag than it was to have.</summary>
public sealed class BlobConditionException(BlobName name, BlobCondition condition, Exception? inner = null)
    : BlobException(
        condition == BlobCondition.IsNew ? $"There is a blob {name} already." : $"{name} is no longer what it was.",
        inner)
{
    /// <summary>The blob that is otherwise.</summary>
    public BlobName Name { get; } = name;

    /// <summary>What did not hold.</summary>
    public BlobCondition Condition { get; } = condition;
}

/// <summary>What must hold for something to be done.</summary>
public enum BlobCondition
{
    /// <summary>Nothing has the name yet.</summary>
    IsNew,

    /// <summary>What has the name has a certain ETag.</summary>
    IsUnchanged,
}
