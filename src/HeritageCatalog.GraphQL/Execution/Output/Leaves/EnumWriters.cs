using System.Runtime.CompilerServices;
using System.Text;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Output.Leaves;

/// <summary>Writes a CLR enum by the names of the schema.</summary>
internal sealed class EnumWriter<T>(EnumType type, EnumTexts texts) : LeafWriter<T>
    where T : struct, Enum
{
    public override void Write(LeafOutput output, T value)
    {
        if (texts.Find(BitsOf(value)) is not { } text)
        {
            throw InvalidResult.Of($"Enum \"{type}\" cannot represent value: {value}");
        }

        output.WriteRaw(text);
    }

    private static ulong BitsOf(T value) => Unsafe.SizeOf<T>() switch
    {
        1 => Unsafe.As<T, byte>(ref value),
        2 => Unsafe.As<T, ushort>(ref value),
        4 => Unsafe.As<T, uint>(ref value),
        _ => Unsafe.As<T, ulong>(ref value),
    };
}

/// <summary>The names of an enum's members, ready to be written.</summary>
/// <remarks>By the members' bits and not by the members, so that it is compiled once for all enums.</remarks>
internal sealed class EnumTexts
{
    // Members are numbered from zero nearly always.
    private const int LargestDense = 64;

    private readonly byte[]?[] _dense = new byte[]?[LargestDense];
    private readonly Dictionary<ulong, byte[]> _sparse = [];

    public void Add(ulong bits, string name)
    {
        var text = Encoding.ASCII.GetBytes($"\"{name}\"");
        if (bits < LargestDense)
        {
            _dense[bits] = text;
        }
        else
        {
            _sparse.Add(bits, text);
        }
    }

    public byte[]? Find(ulong bits)
    {
        var dense = _dense;
        return bits < (ulong)dense.Length ? dense[bits] : _sparse.GetValueOrDefault(bits);
    }
}

/// <summary>Writes an enum whose values are held by their names.</summary>
internal sealed class EnumNameWriter(EnumType type) : LeafWriter<string>
{
    public override void Write(LeafOutput output, string value)
    {
        if (type.FindValue(value) is null)
        {
            throw InvalidResult.Of($"Enum \"{type}\" cannot represent value: {value}");
        }

        output.WriteString(value);
    }
}
