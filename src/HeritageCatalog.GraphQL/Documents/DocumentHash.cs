using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace HeritageCatalog.GraphQL.Documents;

/// <summary>The SHA-256 hash of a document's text.</summary>
internal readonly record struct DocumentHash(UInt128 First, UInt128 Second)
{
    /// <summary>Length in the usual notation: two hexadecimal digits for each byte.</summary>
    public const int TextLength = SHA256.HashSizeInBytes * 2;

    public static DocumentHash Of(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return FromBytes(hash);
    }

    /// <summary>Reads hexadecimal digits in either case.</summary>
    public static bool TryParse(ReadOnlySpan<byte> digits, out DocumentHash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        if (digits.Length != TextLength
            || Convert.FromHexString(digits, bytes, out _, out _) != OperationStatus.Done)
        {
            return false;
        }

        hash = FromBytes(bytes);
        return true;
    }

    /// <summary>The hash in lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<ulong> words = [Upper(First), (ulong)First, Upper(Second), (ulong)Second];
        return Convert.ToHexStringLower(MemoryMarshal.AsBytes(words));
    }

    private static DocumentHash FromBytes(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        return new DocumentHash(new UInt128(words[0], words[1]), new UInt128(words[2], words[3]));
    }

    private static ulong Upper(UInt128 number) => (ulong)(number >> 64);
}
