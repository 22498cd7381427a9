using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Tests.Servers;

/// <summary>A message that a fake server got, taken apart by code of its own.</summary>
internal sealed record FakeRequest
{
    private const int HeaderSize = 16;
    private const int MoreToCome = 2;

    public required int Connection { get; init; }

    public required int RequestId { get; init; }

    public required bool IsCompressed { get; init; }

    public required bool IsReplyWanted { get; init; }

    public required BsonDocument Body { get; init; }

    /// <summary>What came beside the body, such as the documents of an insert.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<BsonDocument>> Sequences { get; init; }

    public string Name => Body.First();

    public static async Task<FakeRequest?> ReadAsync(Stream stream, int connection, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderSize];
        var read = await stream.ReadAtLeastAsync(header, HeaderSize, throwOnEndOfStream: false, cancellationToken);
        if (read < HeaderSize)
        {
            return null;
        }

        var body = new byte[Int32(header, 0) - HeaderSize];
        await stream.ReadExactlyAsync(body, cancellationToken);
        var isCompressed = Int32(header, 12) == 2012;
        return Parse(connection, Int32(header, 4), isCompressed, isCompressed ? Inflate(body) : body);
    }

    private static FakeRequest Parse(int connection, int requestId, bool isCompressed, byte[] message)
    {
        var flags = Int32(message, 0);
        Expect(flags is 0 or MoreToCome);
        Expect(message[4] == 0);
        var end = 5 + Int32(message, 5);
        var sequences = new Dictionary<string, IReadOnlyList<BsonDocument>>();
        var body = BsonDocument.Parse(message.AsMemory(5..end));
        while (end < message.Length)
        {
            end = ReadSequence(message, end, sequences);
        }

        return new FakeRequest
        {
            Connection = connection,
            RequestId = requestId,
            IsCompressed = isCompressed,
            IsReplyWanted = flags == 0,
            Body = body,
            Sequences = sequences,
        };
    }

    private static int ReadSequence(byte[] message, int at, Dictionary<string, IReadOnlyList<BsonDocument>> sequences)
    {
        Expect(message[at] == 1);
        var end = at + 1 + Int32(message, at + 1);
        var nameEnd = Array.IndexOf(message, (byte)0, at + 5);
        var documents = new List<BsonDocument>();
        for (var next = nameEnd + 1; next < end; next += Int32(message, next))
        {
            documents.Add(BsonDocument.Parse(message.AsMemory(next, Int32(message, next))));
        }

        sequences.Add(Encoding.UTF8.GetString(message.AsSpan((at + 5)..nameEnd)), documents);
        return end;
    }

    private static byte[] Inflate(byte[] body)
    {
        Expect((Int32(body, 0), body[8]) == (2013, 2));
        using var zlib = new ZLibStream(new MemoryStream(body, 9, body.Length - 9), CompressionMode.Decompress);
        var message = new byte[Int32(body, 4)];
        zlib.ReadExactly(message);
        return message;
    }

    // Fails the test when its servers are disposed of.
    private static void Expect(bool isRight, [CallerArgumentExpression(nameof(isRight))] string expectation = "")
    {
        if (!isRight)
        {
            throw new InvalidOperationException($"The message is not as it should be: {expectation}.");
        }
    }

    private static int Int32(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
}
