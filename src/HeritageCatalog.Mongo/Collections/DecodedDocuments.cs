using System.Buffers.Binary;
using System.Numerics;
using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>
/// Remembers what documents were decoded to. A document has one place, by its <c>_id</c>, and is taken from there if
/// all its bytes are the same: comparing some hundred bytes is a fraction of the work of decoding them.
/// </summary>
internal sealed class DecodedDocuments<T>(int count)
{
    // A large document is rare, and would take the room of many.
    private const int LargestRemembered = 16 * 1024;
    private const uint Factor = 0x9E3779B9;

    private readonly Entry?[] _entries = new Entry?[BitOperations.RoundUpToPowerOf2((uint)count)];

    public T Read(BsonValue document)
    {
        var bytes = document.Bytes.Span;
        ref var place = ref PlaceOf(bytes);
        if (Volatile.Read(ref place) is { } known && known.Bytes.AsSpan().SequenceEqual(bytes))
        {
            return known.Decoded;
        }

        var decoded = BsonCodec<T>.Default.Read(document);
        if (bytes.Length <= LargestRemembered)
        {
            Volatile.Write(ref place, new Entry(bytes.ToArray(), decoded));
        }

        return decoded;
    }

    // int32 length | type | "_id\0" | value …: the end of an ObjectId or of a number is what tells them apart.
    private ref Entry? PlaceOf(ReadOnlySpan<byte> document)
    {
        const int idStart = 9;
        const int idLength = 12;
        var id = document.Length < idStart + idLength
            ? (uint)document.Length
            : BinaryPrimitives.ReadUInt32LittleEndian(document[idStart..])
                ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt32LittleEndian(document[(idStart + 8)..]), 16);
        return ref _entries[(int)((id * Factor) >> 8) & (_entries.Length - 1)];
    }

    private sealed record Entry(byte[] Bytes, T Decoded);
}
