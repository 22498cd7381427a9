namespace HeritageCatalog.Imaging;

/// <summary>Thrown when libvips is not installed or does not load; the message names what to do.</summary>
public sealed class ImagingUnavailableException(string reason)
    : ImagingException("libvips", $"{reason} {Remedy}")
{
    private const string Remedy = "Run src/HeritageCatalog.Imaging/Libvips/build and build again.";

    /// <summary>One or two sentences for those who run the server: what is wrong, and what to do.</summary>
    public string Advice { get; } = $"{reason} {Remedy}";
}
