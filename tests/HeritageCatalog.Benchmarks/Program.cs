using BenchmarkDotNet.Running;
using HeritageCatalog.Benchmarks;
using HeritageCatalog.Benchmarks.GraphQL;

// `quick` prints one table within a minute; everything else goes to BenchmarkDotNet.
switch (args)
{
    case ["quick"]:
        await QuickTable.PrintAsync();
        break;
    case ["start"]:
        QuickTable.PrintThisStart();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ExhibitionBenchmark).Assembly).Run(args);
        break;
}
