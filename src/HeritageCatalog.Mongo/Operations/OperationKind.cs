namespace HeritageCatalog.Mongo.Operations;

/// <summary>What operations have in common: where they go, whether they are tried again, which concern they take.
/// </summary>
internal enum OperationKind
{
    /// <summary>Goes to the primary, once, as it is.</summary>
    Command,

    /// <summary>Goes where the read preference says, with the read concern; is tried again.</summary>
    Read,

    /// <summary>As <see cref="Read"/>, but takes no read concern: what there is, is listed.</summary>
    List,

    /// <summary>As <see cref="Read"/>, but what is read is written at the server: takes both concerns, and goes once.
    /// </summary>
    WrittenRead,

    /// <summary>Goes on with what a server has begun, there and once.</summary>
    FollowUp,

    /// <summary>Goes to a server that takes writes, with the write concern, once.</summary>
    Write,

    /// <summary>As <see cref="Write"/>, but is numbered, so that trying again cannot apply it twice.</summary>
    RetryableWrite,

    /// <summary>Goes where the transaction is, once and as it is; whoever ends a transaction tries again.</summary>
    EndTransaction,
}
