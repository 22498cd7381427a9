using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace HeritageCatalog.Benchmarks;

/// <summary>Processor time and memory per call, measured for a few seconds.</summary>
/// <remarks>Processor time, since the machine may be busy with other things: the best of many short rounds.</remarks>
internal static class QuickMeasurement
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);
    private const int LongestWarmUp = 20;
    private static readonly TimeSpan Measured = TimeSpan.FromMilliseconds(150);
    private const int Rounds = 12;

    public static async Task RunAsync(string name, Func<Task> call, string limit = "")
    {
        // Until nothing more is compiled, which takes its time where others use the processors.
        var compiled = -1L;
        for (var i = 0; i < LongestWarmUp && (i < 3 || compiled != JitInfo.GetCompiledMethodCount()); i++)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            await RepeatAsync(call, WarmUp, 1);
        }

        var clock = Stopwatch.StartNew();
        var calls = await RepeatAsync(call, Measured, 1);
        var block = Math.Max(1, calls / (int)Math.Max(1, clock.ElapsedMilliseconds));
        var best = double.MaxValue;
        var bytes = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var allocated = GC.GetTotalAllocatedBytes();
            var before = Environment.CpuUsage.TotalTime;
            calls = await RepeatAsync(call, Measured, block);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / calls);
            bytes = Math.Min(bytes, (GC.GetTotalAllocatedBytes() - allocated) / (double)calls);
        }

        Write(name, best, bytes, limit);
    }

    public static void Write(string name, double microseconds, double bytes, string limit)
    {
        var row = string.Create(
            CultureInfo.InvariantCulture, $"| {name,-58} | {microseconds,9:F1} µs | {bytes,10:N0} | {limit,-17} |");
        Console.WriteLine(row);
    }

    private static async Task<int> RepeatAsync(Func<Task> call, TimeSpan duration, int block)
    {
        var start = Stopwatch.GetTimestamp();
        var calls = 0;
        do
        {
            for (var i = 0; i < block; i++)
            {
                await call();
            }

            calls += block;
        }
        while (Stopwatch.GetElapsedTime(start) < duration);

        return calls;
    }
}
