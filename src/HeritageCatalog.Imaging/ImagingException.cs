namespace HeritageCatalog.Imaging;

/// <summary>Thrown when libvips could not do what was asked; its own words are in the message.</summary>
/// <remarks>
/// libvips keeps one error buffer for the whole process, so its words are left out where another job ran at the same
/// time and they may be about that one. They are for people, never for a decision.
/// </remarks>
public class ImagingException : Exception
{
    /// <summary>Says which operation failed and what libvips had to say.</summary>
    public ImagingException(string operation, string detail)
        : base($"{operation}: {detail}")
    {
        Operation = operation;
    }

    /// <summary>The name that libvips gives to what failed, such as <c>webpsave_buffer</c>.</summary>
    public string Operation { get; }
}
