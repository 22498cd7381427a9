using System.Globalization;

namespace HeritageCatalog.Imaging.LoadClient;

/// <summary>What Linux says of this process' memory.</summary>
internal static class Memory
{
    public static int PeakMegabytes() => Read("VmHWM");

    public static int ResidentMegabytes() => Read("VmRSS");

    private static int Read(string field)
    {
        var line = File.ReadLines("/proc/self/status").First(one => one.StartsWith(field, StringComparison.Ordinal));
        var kilobytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return int.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024;
    }
}
