namespace HeritageCatalog.Imaging.Interop;

/// <summary>
/// Bounds what this process may take; beyond it the system ends it. For processes of one piece of work.
/// </summary>
internal static class ProcessLimits
{
    // RLIMIT_CPU, RLIMIT_DATA and RLIMIT_CORE, which have the same numbers on Linux and macOS.
    private const int ProcessorSeconds = 0;
    private const int WritableBytes = 2;
    private const int CoreBytes = 4;

    public static void Set(long memoryBytes, int processorSeconds)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Hold(WritableBytes, memoryBytes);
        Hold(ProcessorSeconds, processorSeconds);
        Hold(CoreBytes, 0);
    }

    private static void Hold(int resource, long value)
    {
        var limit = new Libc.ResourceLimit { Soft = (ulong)value, Hard = (ulong)value };
        if (Libc.setrlimit(resource, in limit) != 0)
        {
            throw new ImagingException("setrlimit", $"limit {resource} could not be set to {value}");
        }
    }
}
