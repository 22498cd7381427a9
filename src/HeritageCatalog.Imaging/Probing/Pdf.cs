namespace HeritageCatalog.Imaging.Probing;

/// <summary>
/// PDF: the count of pages stands in the root of the tree of pages, in plain text or in a packed stream.
/// </summary>
/// <remarks>
/// The file is searched for it, not read by its tables, which are missing or wrong in many that are shown.
/// </remarks>
internal static class Pdf
{
    // Some programs write a line or two before it.
    private const int StartWithin = 1024;

    public static MediaDescription? Describe(ProbeReader reader)
    {
        var start = new byte[StartWithin];
        var bytes = start.AsSpan(0, reader.Read(0, start));
        return bytes.IndexOf("%PDF-"u8) < 0
            ? null
            : new MediaDescription(MediaKind.Document, "application/pdf") { Pages = new PdfScan().FindPages(reader) };
    }
}
