namespace HeritageCatalog.GraphQL.Comparison;

/// <summary>What a change can do to clients that were written for the old schema.</summary>
public enum ChangeSeverity
{
    /// <summary>Some operations that were valid are not any more, or are answered in another shape.</summary>
    Breaking,

    /// <summary>All operations stay valid; some may be answered in a way that a client does not expect.</summary>
    Dangerous,

    /// <summary>No client can notice.</summary>
    Safe,
}

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Coordinate">The element it is about, in the new schema, or in the old one where it is gone.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, string Coordinate, string Message)
{
    /// <summary>What it can do to clients.</summary>
    public ChangeSeverity Severity => Kind switch
    {
        <= SchemaChangeKind.OneOfAdded => ChangeSeverity.Breaking,
        <= SchemaChangeKind.AppliedDirectivesChanged => ChangeSeverity.Dangerous,
        _ => ChangeSeverity.Safe,
    };
}
