namespace HeritageCatalog.Imaging;

/// <summary>Thrown when libvips is not installed or does not load; the message names what to do.</summary>
public sealed class ImagingUnavailableException(string reason)
    : ImagingException("libvips", $"{reason} Run src/HeritageCatalog.Imaging/Libvips/build and build again.");
