namespace HeritageCatalog.Imaging.Analysis;

/// <summary>
/// The point that a crop keeps in view, as fractions of width and height from the upper left, 0 to 1.
/// </summary>
public readonly record struct FocalPoint(double X, double Y)
{
    /// <summary>The middle.</summary>
    public static readonly FocalPoint Centre = new(0.5, 0.5);
}
