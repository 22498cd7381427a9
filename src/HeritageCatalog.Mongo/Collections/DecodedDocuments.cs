using System.Buffers.Binary;
using System.Numerics;
using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>
/// Remembers what documents were decoded to. A document has two places, by its <c>_id</c>, and is taken from there if
/// all its bytes are the same: comparing some hundred bytes is a fraction of the work of decoding them.
/// </summary>
internal sealed class DecodedDocuments<T>(int count)
{
    // A large document is rare, and would take the room of many.
    private const int LargestRemembered = 16 * 1024;
    private const uint Factor = 0x9E3779B9;

    private readonly Entry?[] _entries = new Entry?[Math.Max(2, BitOperations.RoundUpToPowerOf2((uint)count))];

    public T Read(BsonValue document)
    {
        var bytes = document.Bytes.Span;
        var place = FindPlace(bytes);
        ref var newer = ref _entries[place];
        ref var older = ref _entries[place + 1];
        if (Volatile.Read(ref newer) is { } first && first.Bytes.AsSpan().SequenceEqual(bytes))
        {
            return first.Decoded;
        }

        if (Volatile.Read(ref older) is { } second && second.Bytes.AsSpan().SequenceEqual(bytes))
        {
            return second.Decoded;
        }

        Volatile.Write(ref older, Volatile.Read(ref newer));
        return Remember(document, bytes, ref newer);
    }

    private static T Remember(BsonValue document, ReadOnlySpan<byte> bytes, ref Entry? place)
    {
        var decoded = BsonCodec<T>.Default.Read(document);
        if (bytes.Length <= LargestRemembered)
        {
            Volatile.Write(ref place, new Entry(bytes.ToArray(), decoded));
        }

        return decoded;
    }

    // int32 length | type | "_id\0" | value …: the end of an ObjectId or of a number is what tells them apart.
    private int FindPlace(ReadOnlySpan<byte> document)
    {
        const int idStart = 9;
        const int idLength = 12;
        var id = document.Length < idStart + idLength
            ? (uint)document.Length
            : BinaryPrimitives.ReadUInt32LittleEndian(document[idStart..])
                ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt32LittleEndian(document[(idStart + 8)..]), 16);
        return (int)((id * Factor) >> 8) & (_entries.Length - 2);
    }

    private sealed record Entry(byte[] Bytes, T Decoded);
}
