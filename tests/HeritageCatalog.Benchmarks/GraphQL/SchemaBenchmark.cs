using BenchmarkDotNet.Attributes;
using HeritageCatalog.GraphQL;

namespace HeritageCatalog.Benchmarks.GraphQL;

/// <summary>What the size of a schema costs: its start, and asking for all of it.</summary>
[MemoryDiagnoser]
public class SchemaBenchmark
{
    private readonly Type[] _resolvers = GeneratedAssembly.LoadResolvers();
    private readonly BenchmarkRequest _introspection;

    public SchemaBenchmark()
    {
        _introspection = new BenchmarkRequest(GeneratedAssembly.BuildExecutor(_resolvers), IntrospectionQuery.Text);
    }

    /// <summary>Reads the SDL of 300 types and checks it.</summary>
    [Benchmark]
    public Task Build()
    {
        new GraphQLSchemaBuilder().AddSdl("generated.graphql", GeneratedSchema.Sdl).BuildSchema();
        return Task.CompletedTask;
    }

    /// <summary>The same, and binds it to its resolvers.</summary>
    [Benchmark]
    public Task Bind()
    {
        GeneratedAssembly.BuildExecutor(_resolvers);
        return Task.CompletedTask;
    }

    /// <summary>Asks for the whole schema as GraphiQL does.</summary>
    [Benchmark]
    public Task Introspect() => _introspection.RunAsync();
}
