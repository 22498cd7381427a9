using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary>Writes replies in the form in which the command came.</summary>
internal static class ServerMessage
{
    private const int FlagsSize = 4;
    private const int DefaultLevel = -1;

    public static MessageBuffer Write(ClientRequest request, BsonDocument reply)
    {
        if (request.IsQuery)
        {
            return ClientQuery.WriteReply(request.RequestId, reply);
        }

        var buffer = new MessageBuffer(MessageHeader.Size + FlagsSize + 1 + reply.Size);
        buffer.Take(MessageHeader.Size + FlagsSize + 1).Clear();
        buffer.Write(reply.Bytes.Span);
        new MessageHeader(buffer.Length, RequestId: 0, request.RequestId, Opcode.Message).WriteTo(buffer.At(0));
        if (!request.IsCompressed)
        {
            return buffer;
        }

        using (buffer)
        {
            return CompressedMessage.Write(buffer.Written.Span, DefaultLevel);
        }
    }
}
