using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.Mongo.Connections;

/// <summary>Reads replies from a stream, a small one with one call; each stays on bytes of its own.</summary>
internal sealed class ReplyReader(Stream stream)
{
    private readonly byte[] _received = new byte[4096];

    /// <exception cref="EndOfStreamException">The stream ended before the reply did.</exception>
    /// <exception cref="WireFormatException">What came is not the reply.</exception>
    /// <exception cref="BsonFormatException">What came is not a document.</exception>
    public async ValueTask<BsonDocument> ReadAsync(
        int requestId, WireLimits limits, CancellationToken cancellationToken)
    {
        var count = await stream.ReadAtLeastAsync(_received, MessageHeader.Size, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var header = MessageHeader.Read(_received);
        ReplyMessage.CheckHeader(header, requestId, limits);
        if (count > header.Length)
        {
            throw new WireFormatException("it sent more than one reply");
        }

        var payload = GC.AllocateUninitializedArray<byte>(header.Length - MessageHeader.Size);
        _received.AsSpan(MessageHeader.Size, count - MessageHeader.Size).CopyTo(payload);
        if (count < header.Length)
        {
            var rest = payload.AsMemory(count - MessageHeader.Size);
            await stream.ReadExactlyAsync(rest, cancellationToken).ConfigureAwait(false);
        }

        return ReplyMessage.Read(header.Opcode, payload, limits);
    }
}
