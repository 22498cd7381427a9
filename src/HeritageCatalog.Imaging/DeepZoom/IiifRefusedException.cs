namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>Leaves the parser of a request; <see cref="IiifRequest.Parse"/> makes a value of it.</summary>
internal sealed class IiifRefusedException(string parameter, string message, bool isUnsupported = false)
    : Exception(message)
{
    public IiifRefusal Refusal { get; } = new(parameter, isUnsupported, message);
}
