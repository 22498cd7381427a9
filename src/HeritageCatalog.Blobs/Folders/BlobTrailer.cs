using System.Buffers.Binary;
using System.Text;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>
/// What a file says about itself behind the content, so that one rename puts both into place. Numbers are
/// little-endian.
/// <code>
/// | content        | media type | SHA-256 of content | length of content | length of type | mark     |
/// | 0 to 2^63 - 1  | 0 to 200   | 32                 | 8                 | 2              | BLOBEND1 |
/// </code>
/// </summary>
/// <param name="Length">Bytes of content.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Sha256">32 bytes.</param>
internal sealed record BlobTrailer(long Length, string ContentType, byte[] Sha256)
{
    public const int MostBytes = MostTypeBytes + FixedBytes;
    public const int MostTypeBytes = 200;

    private const int HashBytes = 32;
    private const int LengthAt = HashBytes;
    private const int TypeLengthAt = LengthAt + sizeof(long);
    private const int MarkAt = TypeLengthAt + sizeof(ushort);
    private const int FixedBytes = MarkAt + 8;

    private static ReadOnlySpan<byte> Mark => "BLOBEND1"u8;

    public byte[] ToBytes()
    {
        var type = Encoding.ASCII.GetBytes(ContentType);
        var bytes = new byte[type.Length + FixedBytes];
        type.CopyTo(bytes, 0);
        var fixedPart = bytes.AsSpan(type.Length);
        Sha256.CopyTo(fixedPart);
        BinaryPrimitives.WriteInt64LittleEndian(fixedPart[LengthAt..], Length);
        BinaryPrimitives.WriteUInt16LittleEndian(fixedPart[TypeLengthAt..], (ushort)type.Length);
        Mark.CopyTo(fixedPart[MarkAt..]);
        return bytes;
    }

    /// <summary>Reads the trailer from the last bytes of a file; null when it is not a whole blob.</summary>
    /// <param name="end">The last <see cref="MostBytes"/> of the file, or all.</param>
    /// <param name="fileLength">Bytes of the file.</param>
    public static BlobTrailer? Read(ReadOnlySpan<byte> end, long fileLength)
    {
        if (end.Length < FixedBytes || !end.EndsWith(Mark))
        {
            return null;
        }

        var fixedPart = end[^FixedBytes..];
        var length = BinaryPrimitives.ReadInt64LittleEndian(fixedPart[LengthAt..]);
        var typeLength = BinaryPrimitives.ReadUInt16LittleEndian(fixedPart[TypeLengthAt..]);
        if (typeLength > end.Length - FixedBytes || length != fileLength - FixedBytes - typeLength)
        {
            return null;
        }

        var type = end.Slice(end.Length - FixedBytes - typeLength, typeLength);
        return new BlobTrailer(length, Encoding.ASCII.GetString(type), fixedPart[..HashBytes].ToArray());
    }
}
