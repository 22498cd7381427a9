namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>Something that is written into a draft of its own and sent in a later part of the response.</summary>
internal abstract class DraftWork
{
    /// <summary>What is written; null before it is begun and after it was sent.</summary>
    public ResponseDraft? Draft { get; set; }

    /// <summary>True while it waits to be written.</summary>
    public bool IsQueued { get; set; }

    /// <summary>True when nothing of it is wanted any more.</summary>
    public bool IsDropped { get; set; }

    /// <summary>Writes as far as it goes without waiting.</summary>
    public abstract void Write(OperationExecution operation, ResponseDraft draft);
}
