namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>A request for a region that cannot be answered.</summary>
/// <param name="Parameter">Which of the five parts of the address: region, size, rotation, quality or format.</param>
/// <param name="IsUnsupported">
/// True for what the specification knows and this server does not (501); false for what means nothing (400).
/// </param>
/// <param name="Message">One English sentence.</param>
public sealed record IiifRefusal(string Parameter, bool IsUnsupported, string Message);
