using BenchmarkDotNet.Running;
using HeritageCatalog.Benchmarks;
using HeritageCatalog.Benchmarks.GraphQL;

// `quick` gives a first figure within seconds; everything else goes to BenchmarkDotNet.
if (args is ["quick"])
{
    await QuickMeasurement.RunAsync("exhibition, 24 works, loader", new ExhibitionBenchmark().Loaded);
    await QuickMeasurement.RunAsync("exhibition, 24 works, all at once", new ExhibitionBenchmark().AtOnce);
    await QuickMeasurement.RunAsync("exhibition, 24 works, loader that waits", new ExhibitionBenchmark().Awaited);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ExhibitionBenchmark).Assembly).Run(args);
