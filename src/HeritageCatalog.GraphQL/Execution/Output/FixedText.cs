using System.Text;

namespace HeritageCatalog.GraphQL.Execution.Output;

/// <summary>Bytes that are written again and again, such as the name of a field.</summary>
/// <remarks>
/// Short ones, which nearly all are, lie in memory of one length, so that they are copied by two instructions.
/// </remarks>
internal readonly struct FixedText
{
    /// <summary>Up to this length a text is short.</summary>
    public const int ShortLength = 32;

    private readonly byte[] _bytes;

    public FixedText(string ascii)
    {
        Length = ascii.Length;
        _bytes = new byte[Math.Max(Length, ShortLength)];
        Encoding.ASCII.GetBytes(ascii, _bytes);
    }

    public int Length { get; }

    public bool IsShort => Length <= ShortLength;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>The bytes of a short text and, behind them, zeros.</summary>
    public byte[] Padded => _bytes;
}
