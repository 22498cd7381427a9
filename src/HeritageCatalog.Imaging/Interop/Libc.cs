using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

internal static partial class Libc
{
    /// <summary>Linux' MADV_HUGEPAGE.</summary>
    internal const int HugePages = 14;

    [LibraryImport("libc")]
    internal static partial int madvise(nint start, nuint length, int advice);

    [LibraryImport("libc")]
    internal static partial int mallopt(int parameter, int value);

    [LibraryImport("libc")]
    internal static partial int setrlimit(int resource, in ResourceLimit limit);

    [StructLayout(LayoutKind.Sequential)]
    internal struct ResourceLimit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
