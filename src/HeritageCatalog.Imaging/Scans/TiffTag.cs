namespace HeritageCatalog.Imaging.Scans;

/// <summary>Tags that decide how the samples of a TIFF lie in its file, by their names in the specification.</summary>
internal enum TiffTag
{
    ImageWidth = 256,
    ImageLength = 257,
    BitsPerSample = 258,
    Compression = 259,
    PhotometricInterpretation = 262,
    FillOrder = 266,
    StripOffsets = 273,
    Orientation = 274,
    SamplesPerPixel = 277,
    RowsPerStrip = 278,
    StripByteCounts = 279,
    PlanarConfiguration = 284,
    TileWidth = 322,
    SubDirectories = 330,
    SampleFormat = 339,
    ColourProfile = 34675,
}
