using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

internal static class VipsErrors
{
    private const int LongestMessage = 500;

    /// <summary>Takes what libvips has said since it was last asked, on one line.</summary>
    public static string Take()
    {
        var text = Vips.vips_error_buffer_copy();
        var message = Marshal.PtrToStringUTF8(text) ?? "";
        GObject.g_free(text);
        message = message.Trim().ReplaceLineEndings("; ");
        return message.Length <= LongestMessage ? message : message[..LongestMessage] + "…";
    }
}
