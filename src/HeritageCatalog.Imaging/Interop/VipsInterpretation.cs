namespace HeritageCatalog.Imaging.Interop;

/// <summary>What the samples of an image mean, by libvips' numbers; those that are told apart here.</summary>
internal enum VipsInterpretation
{
    BlackWhite = 1,
    Cmyk = 15,
    Srgb = 22,
    Rgb16 = 25,
    Grey16 = 26,
}
