using System.Reflection;
using HeritageCatalog.GraphQL;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeritageCatalog.Benchmarks.GraphQL;

/// <summary>The compiled code of <see cref="GeneratedSchema"/>.</summary>
internal static class GeneratedAssembly
{
    private static readonly string DefaultPath = Path.Combine(AppContext.BaseDirectory, "GeneratedSchema.dll");

    /// <summary>Compiles the code into a file beside the program and gives its path.</summary>
    public static string Compile()
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var references = trusted.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var result = CSharpCompilation
            .Create("GeneratedSchema", [CSharpSyntaxTree.ParseText(GeneratedSchema.Code)], references, options)
            .Emit(DefaultPath);
        return result.Success
            ? DefaultPath
            : throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics));
    }

    /// <summary>The resolver classes, which an application lists.</summary>
    public static Type[] LoadResolvers()
    {
        var code = Assembly.LoadFrom(File.Exists(DefaultPath) ? DefaultPath : Compile());
        return
        [
            .. code.GetTypes().Where(static type =>
                type.IsDefined(typeof(ObjectTypeAttribute)) || type.IsDefined(typeof(QueryTypeAttribute))),
        ];
    }

    /// <summary>What an application does at its start.</summary>
    public static RequestExecutor BuildExecutor(Type[] resolvers)
    {
        return new GraphQLSchemaBuilder()
            .AddSdl("generated.graphql", GeneratedSchema.Sdl)
            .AddResolvers(resolvers)
            .BuildExecutor();
    }
}
