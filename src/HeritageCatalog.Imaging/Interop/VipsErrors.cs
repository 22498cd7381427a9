using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

internal static class VipsErrors
{
    private const int LongestMessage = 500;

    /// <summary>Takes what libvips has said since it was last asked, on one line.</summary>
    public static string Take()
    {
        var text = Vips.vips_error_buffer_copy();
        var message = Describe(Marshal.PtrToStringUTF8(text) ?? "");
        GObject.g_free(text);
        return message;
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

    private static string WithoutPath(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Path.IsPathRooted(line) ? line[(colon + 2)..] : line;
    }
}
