using System.Numerics;
using System.Runtime.InteropServices;

namespace HeritageCatalog.GraphQL.Execution.Documents;

/// <summary>Hashes the bytes of a request's document to 128 bits; a hit is confirmed by comparing the bytes.</summary>
/// <remarks>Seeded by process, so that nobody can prepare documents that collide.</remarks>
internal static class DocumentKey
{
    private const ulong FirstFactor = 0x9E3779B97F4A7C15;
    private const ulong SecondFactor = 0xD6E8FEB86659FD93;

    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    public static UInt128 Of(in GraphQLRequest request)
    {
        var first = Seed;
        var second = ~Seed;
        Mix(request.Query.Span, ref first, ref second);
        Mix(request.OperationName.Span, ref first, ref second);
        first = Fold(first ^ (request.QueryIsEscaped ? 1UL : 0), FirstFactor);
        return new UInt128(first, second);
    }

    private static void Mix(ReadOnlySpan<byte> bytes, ref ulong first, ref ulong second)
    {
        var length = bytes.Length;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            first = Fold(first ^ word, FirstFactor);
            second = BitOperations.RotateLeft(second, 23) + (word * SecondFactor);
        }

        var rest = 0UL;
        foreach (var unit in bytes[(length & ~7)..])
        {
            rest = (rest << 8) | unit;
        }

        first = Fold(first ^ rest, FirstFactor + (ulong)length);
        second = Fold(second ^ rest, SecondFactor);
    }

    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
