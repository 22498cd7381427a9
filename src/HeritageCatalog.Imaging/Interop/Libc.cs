using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

internal static partial class Libc
{
    [LibraryImport("libc")]
    internal static partial int mallopt(int parameter, int value);
}
