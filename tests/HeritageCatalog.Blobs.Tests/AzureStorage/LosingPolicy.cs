using Azure.Core;
using Azure.Core.Pipeline;

namespace HeritageCatalog.Blobs.Tests.AzureStorage;

/// <summary>Lets a request through to the service and loses the answer, the first time that it matches.</summary>
internal sealed class LosingPolicy(Func<Request, bool> matches) : HttpPipelinePolicy
{
    /// <summary>How many answers have been lost.</summary>
    public int Lost { get; private set; }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (Lost == 0 && matches(message.Request))
        {
            Lost++;
            throw new IOException("The answer was lost.");
        }
    }
}
