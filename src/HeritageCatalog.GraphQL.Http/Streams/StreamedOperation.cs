using System.Runtime.CompilerServices;
using System.Security.Claims;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Requests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.GraphQL.Http.Streams;

/// <summary>Runs operations for transports that can carry any number of responses.</summary>
internal sealed partial class StreamedOperation(
    RequestExecutor executor,
    GraphQLServerOptions options,
    IServiceScopeFactory scopes,
    ResponseBacklog backlog,
    ILogger<StreamedOperation> logger)
{
    /// <summary>
    /// Gives every response of an operation; the last may be one that says what went wrong, with
    /// <see cref="ExecutionStatus.RequestError"/>. When the client has gone, the stream just ends.
    /// </summary>
    /// <param name="request">Its bytes must not change until the stream ends.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="client">Cancelled when the client has gone or has had enough.</param>
    public async IAsyncEnumerable<ExecutionResult> RunAsync(
        GraphQLRequest request, ClaimsPrincipal? user, [EnumeratorCancellation] CancellationToken client)
    {
        await executor.LookUpDocumentAsync(request, client);
        await using var scope = scopes.CreateAsyncScope();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(client);
        if (!executor.IsSubscription(request, user))
        {
            time.CancelAfter(options.ExecutionTimeout);
        }

        await using var responses = executor
            .SubscribeAsync(request, scope.ServiceProvider, user, CreateEventServices, time.Token)
            .GetAsyncEnumerator(CancellationToken.None);
        while (await NextAsync(responses, client) is { } response)
        {
            var length = response.Length;
            if (!backlog.TryAdd(length))
            {
                response.Dispose();
                yield return Refuse(RequestFault.TooMuchWaits);
                yield break;
            }

            var isLast = response.Status != ExecutionStatus.Executed;
            try
            {
                yield return response;
            }
            finally
            {
                backlog.Remove(length);
            }

            if (isLast)
            {
                yield break;
            }
        }
    }

    private EventServices CreateEventServices() => new(scopes.CreateAsyncScope());

    private async ValueTask<ExecutionResult?> NextAsync(
        IAsyncEnumerator<ExecutionResult> responses, CancellationToken client)
    {
        try
        {
            return await responses.MoveNextAsync() ? responses.Current : null;
        }
        catch (OperationCanceledException) when (client.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException)
        {
            return Refuse(RequestFault.TimedOut);
        }
        catch (Exception exception)
        {
            var id = Guid.NewGuid().ToString("N");
            LogFailure(exception, id);
            return Refuse(RequestFault.Failure(id));
        }
    }

    private static ExecutionResult Refuse(RequestFault fault) => ExecutionResult.Refuse(fault.Message, fault.Code);

    [LoggerMessage(LogLevel.Error, "A streamed operation failed; the client was given the id {Id}.")]
    private partial void LogFailure(Exception exception, string id);
}
