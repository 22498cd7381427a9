using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

internal static class VipsErrors
{
    /// <summary>What is told where what libvips has said may be about somebody else's picture.</summary>
    public const string Untold = "the decoder's words are not told, for other pictures were worked on meanwhile";

    private const int LongestMessage = 500;

    /// <summary>Takes what libvips has said about the picture that is worked on, on one line.</summary>
    public static string Take()
    {
        var text = TakeAll();
        return VipsJob.OwnsMessages ? Describe(text) : Untold;
    }

    /// <summary>Leaves behind what nobody has asked for.</summary>
    public static void Forget()
    {
        if (VipsLibrary.IsLoaded)
        {
            TakeAll();
        }
    }

    /// <summary>Leaves out where files lie, and the seeks beyond the end that finding a length takes.</summary>
    public static string Describe(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.Contains(": bad seek to", StringComparison.Ordinal))
            .Select(WithoutPath)
            .Distinct();
        var message = string.Join("; ", lines);
        return message.Length <= LongestMessage ? message : message[..LongestMessage] + "…";
    }

    private static string TakeAll()
    {
        var text = Vips.vips_error_buffer_copy();
        var message = Marshal.PtrToStringUTF8(text) ?? "";
        GObject.g_free(text);
        return message;
    }

    private static string WithoutPath(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Path.IsPathRooted(line) ? line[(colon + 2)..] : line;
    }
}
