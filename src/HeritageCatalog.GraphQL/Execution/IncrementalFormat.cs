namespace HeritageCatalog.GraphQL.Execution;

/// <summary>How a response is sent of which parts are deferred or streamed.</summary>
public enum IncrementalFormat
{
    /// <summary>Whole: <c>@defer</c> and <c>@stream</c> are ignored.</summary>
    None,

    /// <summary>
    /// In parts that name by an id what they complete, with each field sent once (<c>incrementalSpec=v0.2</c>).
    /// </summary>
    Current,

    /// <summary>In parts that name path and label, each with all of its fields (<c>deferSpec=20220824</c>).</summary>
    Legacy,
}
