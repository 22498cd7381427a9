namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>A rectangle of an image in pixels, from its upper left.</summary>
public readonly record struct PixelRegion(int X, int Y, int Width, int Height);
