using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace HeritageCatalog.Bson;

/// <summary>Finds how many bytes a value takes. Only for bytes that are known to be well formed.</summary>
internal static class BsonSizes
{
    private const sbyte Variable = -1;

    // By type code 0x00 to 0x13; Variable where the size stands in the value itself.
    private static ReadOnlySpan<sbyte> Fixed =>
        [0, 8, Variable, Variable, Variable, Variable, 0, 12, 1, 8, 0, Variable, Variable, Variable, Variable, Variable,
            4, 8, 8, 16];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OfValue(BsonType type, ReadOnlySpan<byte> bytes)
    {
        var fixedSize = (uint)type < (uint)Fixed.Length ? Fixed[(int)type] : Variable;
        return fixedSize >= 0 ? fixedSize : OfVariableValue(type, bytes);
    }

    private static int OfVariableValue(BsonType type, ReadOnlySpan<byte> bytes)
    {
        switch (type)
        {
            case BsonType.String or BsonType.JavaScript or BsonType.Symbol:
                return 4 + BinaryPrimitives.ReadInt32LittleEndian(bytes);
            case BsonType.Document or BsonType.Array or BsonType.JavaScriptWithScope:
                return BinaryPrimitives.ReadInt32LittleEndian(bytes);
            case BsonType.Binary:
                return 5 + BinaryPrimitives.ReadInt32LittleEndian(bytes);
            case BsonType.DbPointer:
                return 4 + BinaryPrimitives.ReadInt32LittleEndian(bytes) + ObjectId.Size;
            case BsonType.RegularExpression:
                var pattern = bytes.IndexOf((byte)0) + 1;
                return pattern + bytes[pattern..].IndexOf((byte)0) + 1;
            case BsonType.MinKey or BsonType.MaxKey:
                return 0;
            default:
                throw new BsonFormatException($"0x{(byte)type:X2} is not a BSON type", 0);
        }
    }
}
