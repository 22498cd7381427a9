using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace HeritageCatalog.GraphQL.Http.Tests.Hosting;

/// <summary>A body whose length is not announced, so that it goes out in chunks.</summary>
internal sealed class ChunkedContent : HttpContent
{
    private readonly byte[] _bytes;

    public ChunkedContent(string text, string contentType)
    {
        _bytes = Encoding.UTF8.GetBytes(text);
        Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        foreach (var part in _bytes.Chunk(10_000))
        {
            await stream.WriteAsync(part);
            await stream.FlushAsync();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
