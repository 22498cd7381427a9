using BenchmarkDotNet.Running;
using HeritageCatalog.Benchmarks;
using HeritageCatalog.Benchmarks.GraphQL;

// `quick` prints one table within a minute, or the rows that hold a word; everything else goes to BenchmarkDotNet.
switch (args)
{
    case ["quick", .. var part]:
        await QuickTable.PrintAsync(part.FirstOrDefault(string.Empty));
        break;
    case ["start"]:
        QuickTable.PrintThisStart();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ExhibitionBenchmark).Assembly).Run(args, RunnerConfiguration.Create());
        break;
}
