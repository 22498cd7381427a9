namespace HeritageCatalog.Imaging.Guard;

/// <summary>Whether a file is taken as an image.</summary>
public abstract record ImageVerdict
{
    private ImageVerdict()
    {
    }

    /// <summary>Nothing speaks against decoding it.</summary>
    public sealed record Accepted(ImageHeader Header) : ImageVerdict;

    /// <summary>It must not be decoded.</summary>
    public sealed record Refused(ImageRefused Refusal) : ImageVerdict;
}
