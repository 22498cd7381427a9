using System.Diagnostics;
using System.Runtime;
using System.Runtime.CompilerServices;
using HeritageCatalog.Benchmarks.GraphQL;

namespace HeritageCatalog.Benchmarks;

/// <summary>All parts in one table in less than a minute: a first figure, ahead of BenchmarkDotNet's.</summary>
internal static class QuickTable
{
    public static async Task PrintAsync(string part)
    {
        Console.WriteLine($"| {"what",-58} | {"processor",12} | {"bytes",10} | {"limit",-17} |");
        Console.WriteLine($"|{new string('-', 60)}|{new string('-', 14)}|{new string('-', 12)}|{new string('-', 19)}|");
        if ("start".Contains(part, StringComparison.Ordinal))
        {
            await PrintFirstStartAsync();
        }

        var schema = new SchemaBenchmark();
        await MeasureAsync("the same again, in a process that has done it before", schema.Bind);
        await MeasureAsync("  of it: reading the SDL", schema.Build);
        await MeasureAsync("introspection of all of it", schema.Introspect, "1,000 µs");
        var cold = new ColdDocumentBenchmark();
        await MeasureAsync("cold document: parse, validate, price, plan", cold.Prepare, "300 µs");
        await MeasureAsync("  of it: parse", cold.Parse);
        await MeasureAsync("  of it: validate", cold.Validate);
        await MeasureAsync("parse 1,000 fields", cold.ParseLarge);
        await MeasureAsync("validate 1,000 aliases", cold.ValidateAliases, "50,000 µs");
        await MeasureAsync("validate 30 levels of doubling", cold.ValidateDoubling, "50,000 µs");
        var hot = new ExhibitionBenchmark();
        await MeasureAsync("exhibition, 24 works, no loader", hot.AtOnce, "1 KB");
        await MeasureAsync("exhibition, 24 works, loader", hot.Loaded, "4 KB");
        await MeasureAsync("exhibition, 24 works, loader that waits", hot.Awaited, "4 KB");
        await MeasureAsync("exhibition, 24 works, each artist deferred", hot.Deferred);

        Task MeasureAsync(string name, Func<Task> call, string limit = "") =>
            name.Contains(part, StringComparison.Ordinal)
                ? QuickMeasurement.RunAsync(name, call, limit)
                : Task.CompletedTask;
    }

    /// <summary>The start of a schema in this process: for a process that has done nothing else.</summary>
    public static void PrintThisStart()
    {
        var resolvers = GeneratedAssembly.LoadResolvers();

        // An application has its text; this one writes it when it is first asked for.
        RuntimeHelpers.RunClassConstructor(typeof(GeneratedSchema).TypeHandle);
        var methods = JitInfo.GetCompiledMethodCount(currentThread: true);
        var compiling = JitInfo.GetCompilationTime(currentThread: true);
        var allocated = GC.GetTotalAllocatedBytes();
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        GeneratedAssembly.BuildExecutor(resolvers);
        var elapsed = clock.ElapsedMilliseconds;
        var time = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        methods = JitInfo.GetCompiledMethodCount(currentThread: true) - methods;
        compiling = JitInfo.GetCompilationTime(currentThread: true) - compiling;
        var name = $"first start of {GeneratedSchema.TypeCount} types: {elapsed} ms, "
            + $"{methods} methods in {compiling.TotalMilliseconds:F0} ms";
        QuickMeasurement.Write(name, time, allocated, "100,000 µs");
    }

    private static async Task PrintFirstStartAsync()
    {
        GeneratedAssembly.Compile();
        for (var i = 0; i < 3; i++)
        {
            using var process = Process.Start("dotnet", [typeof(QuickTable).Assembly.Location, "start"]);
            await process.WaitForExitAsync();
        }
    }
}
