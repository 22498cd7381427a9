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
        return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
