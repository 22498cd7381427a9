using System.Diagnostics;
using System.Globalization;

namespace HeritageCatalog.Benchmarks;

/// <summary>Processor time and memory per call, measured for a few seconds.</summary>
/// <remarks>Processor time, since the machine may be busy with other things: the best of several rounds.</remarks>
internal static class QuickMeasurement
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(1);
    private const int Rounds = 5;

    public static async Task RunAsync(string name, Func<Task> call)
    {
        await RepeatAsync(call, WarmUp);
        var best = double.MaxValue;
        var bytes = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var allocated = GC.GetTotalAllocatedBytes();
            var before = Environment.CpuUsage.TotalTime;
            var calls = await RepeatAsync(call, Measured);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / calls);
            bytes = (GC.GetTotalAllocatedBytes() - allocated) / (double)calls;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {best:F2} µs, {bytes:F0} bytes"));
    }

    private static async Task<int> RepeatAsync(Func<Task> call, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var calls = 0;
        do
        {
            for (var i = 0; i < 100; i++)
            {
                await call();
            }

            calls += 100;
        }
        while (Stopwatch.GetElapsedTime(start) < duration);

        return calls;
    }
}
