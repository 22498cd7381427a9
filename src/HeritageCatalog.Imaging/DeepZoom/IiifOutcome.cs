namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>Either a request that can be answered or why not.</summary>
public abstract record IiifOutcome
{
    private IiifOutcome()
    {
    }

    /// <summary>It can be answered.</summary>
    public sealed record Valid(IiifRequest Request) : IiifOutcome;

    /// <summary>It cannot.</summary>
    public sealed record Invalid(IiifRefusal Refusal) : IiifOutcome;
}
