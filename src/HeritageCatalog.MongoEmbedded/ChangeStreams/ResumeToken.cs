using System.Buffers.Binary;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;

namespace HeritageCatalog.MongoEmbedded.ChangeStreams;

/// <summary>
/// A position as clients keep it: <c>{ _data: hex }</c>. Tokens sort as their positions do.
/// <code>
/// 0   1  82, as the server's begin
/// 1   8  time, big-endian
/// 9   4  change within the time, big-endian
/// 13  1  1 after the event that ends a stream
/// </code>
/// </summary>
internal static class ResumeToken
{
    private const byte Mark = 0x82;
    private const int Size = 14;
    private const int TimeOffset = 1;
    private const int OperationOffset = 9;
    private const int InvalidateOffset = 13;

    public static void Write(BsonWriter writer, BsonName name, LogPosition position)
    {
        Span<byte> bytes = stackalloc byte[Size];
        bytes[0] = Mark;
        BinaryPrimitives.WriteUInt64BigEndian(bytes[TimeOffset..], position.Time.Packed);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[OperationOffset..], position.Operation);
        bytes[InvalidateOffset] = position.IsInvalidate ? (byte)1 : (byte)0;
        writer.WriteStartDocument(name);
        writer.WriteString("_data"u8, Convert.ToHexString(bytes));
        writer.WriteEndDocument();
    }

    public static LogPosition Read(BsonValue token)
    {
        var bytes = new byte[Size];
        var isToken = token.Type == BsonType.Document
            && token.AsDocument["_data"u8] is { Type: BsonType.String } data
            && data.AsString.Length == Size * 2
            && Convert.FromHexString(data.AsString, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            && bytes[0] == Mark;
        return isToken
            ? new LogPosition(
                BsonTimestamp.FromPacked(BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(TimeOffset))),
                BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(OperationOffset)),
                bytes[InvalidateOffset] != 0)
            : throw new CommandException(ErrorCode.InvalidResumeToken, $"Bad resume token: {token}");
    }
}
