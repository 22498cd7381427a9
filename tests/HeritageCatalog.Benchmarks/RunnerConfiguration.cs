using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;

namespace HeritageCatalog.Benchmarks;

/// <summary>BenchmarkDotNet builds a project of its own around each run, and all that it stands on anew.</summary>
internal static class RunnerConfiguration
{
    // Its two minutes are too short for a machine with two cores that is busy.
    private static readonly TimeSpan MostBuildTime = TimeSpan.FromMinutes(15);

    public static IConfig Create() => ManualConfig.Create(DefaultConfig.Instance)
        .WithBuildTimeout(MostBuildTime)
        .AddJob(Job.Default
            .WithArguments([new MsBuildArgument("/p:RunAnalyzers=false")])
            .AsMutator());
}
