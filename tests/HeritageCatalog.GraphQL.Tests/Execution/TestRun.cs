using System.Text;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Tests.Execution;

/// <summary>Runs documents against small schemas.</summary>
internal static class TestRun
{
    public static GraphQLRequest Request(string query, string variables = "", string operationName = "")
    {
        return new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes(query),
            Variables = Encoding.UTF8.GetBytes(variables),
            OperationName = Encoding.UTF8.GetBytes(operationName),
        };
    }

    public static ValueTask<ExecutionResult> AnswerAsync(
        this RequestExecutor executor, GraphQLRequest request, IServiceProvider? services = null)
    {
        return executor.ExecuteAsync(
            request, services ?? NoServices.Instance, cancellation: TestContext.Current.CancellationToken);
    }

    public static async Task<string> RunAsync(
        this RequestExecutor executor,
        string query,
        string variables = "",
        string operationName = "",
        IServiceProvider? services = null)
    {
        using var result = await executor.AnswerAsync(Request(query, variables, operationName), services);
        return result.ToJson();
    }
}

/// <summary>A provider that has nothing.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}
