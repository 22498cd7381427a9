using System.Buffers.Binary;
using System.Text;

namespace HeritageCatalog.Bson;

/// <summary>Writes documents front to back into one growing buffer.</summary>
/// <remarks>
/// The outermost document or array is started without a name. Inside an array the names given are ignored and the
/// positions written; pass <see cref="BsonName.Item"/>. A writer is not safe for use by two threads at once.
/// </remarks>
public sealed partial class BsonWriter : IDisposable
{
    private const int InitialCapacity = 1024;
    private const int LargestKept = 1024 * 1024;
    private const int NotAnArray = -1;

    // Whoever writes a command may have another who writes the reply to it, and so on: few more are in use at once.
    private const int MostKept = 4;

    [ThreadStatic]
    private static BsonWriter? _spare;

    private BsonWriter? _nextSpare;
    private int _sparesFromHere;
    private bool _isSpare;

    private byte[] _buffer = new byte[InitialCapacity];
    private int _length;
    private Frame[] _frames = new Frame[8];
    private int _depth;

    private BsonWriter()
    {
    }

    /// <summary>How many bytes have been written.</summary>
    public int Length => _length;

    /// <summary>The bytes written, valid until the next write; all of them once every document is ended.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, _length);

    /// <summary>Takes an empty writer, reusing the one this thread disposed of last.</summary>
    public static BsonWriter Rent()
    {
        if (_spare is not { } writer)
        {
            return new BsonWriter();
        }

        _spare = writer._nextSpare;
        writer._nextSpare = null;
        writer._isSpare = false;
        return writer;
    }

    /// <summary>Gives the writer and its buffer back for reuse.</summary>
    public void Dispose()
    {
        if (_isSpare)
        {
            return;
        }

        Clear();
        ref var spare = ref _spare;
        _sparesFromHere = (spare?._sparesFromHere ?? 0) + 1;
        if (_buffer.Length <= LargestKept && _sparesFromHere <= MostKept)
        {
            _nextSpare = spare;
            _isSpare = true;
            spare = this;
        }
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear()
    {
        _length = 0;
        _depth = 0;
    }

    /// <summary>Starts the outermost document, one in an array, or one under a name.</summary>
    public void WriteStartDocument(BsonName name = default) => Start(BsonType.Document, name, NotAnArray);

    /// <summary>Ends the document started last.</summary>
    public void WriteEndDocument() => End();

    /// <summary>Starts the outermost array, one in an array, or one under a name.</summary>
    public void WriteStartArray(BsonName name = default) => Start(BsonType.Array, name, nextIndex: 0);

    /// <summary>Ends the array started last.</summary>
    public void WriteEndArray() => End();

    /// <summary>Copies the bytes written into an array of exactly their size.</summary>
    public byte[] ToBytes()
    {
        if (_depth > 0)
        {
            throw new InvalidOperationException($"{_depth} documents or arrays are still open.");
        }

        var written = WrittenSpan;
        var bytes = GC.AllocateUninitializedArray<byte>(written.Length);
        written.CopyTo(bytes);
        return bytes;
    }

    /// <summary>Copies the document written into one that outlives the writer.</summary>
    public BsonDocument ToDocument() => new(ToBytes());

    /// <summary>The document written, in the writer's own memory: valid until its next write or its disposal.</summary>
    public BsonDocument AsDocument() => _depth == 0
        ? new BsonDocument(_buffer.AsMemory(0, _length))
        : throw new InvalidOperationException($"{_depth} documents or arrays are still open.");

    private void Start(BsonType type, BsonName name, int nextIndex)
    {
        if (_depth > 0)
        {
            WriteHeader(type, name);
        }

        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _depth * 2);
        }

        _frames[_depth++] = new Frame(_length, nextIndex);
        Take(4);
    }

    private void End()
    {
        if (_depth == 0)
        {
            throw new InvalidOperationException("There is no open document or array to end.");
        }

        Take(1)[0] = 0;
        var start = _frames[--_depth].Start;
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(start), _length - start);
    }

    private void WriteHeader(BsonType type, BsonName name)
    {
        if (_depth == 0)
        {
            throw new InvalidOperationException("A value is written inside a document or an array.");
        }

        Take(1)[0] = (byte)type;
        ref var frame = ref _frames[_depth - 1];
        if (frame.NextIndex != NotAnArray)
        {
            WriteIndex(frame.NextIndex++);
        }
        else if (name.Text is not null)
        {
            WriteText(name.Text, "A name");
        }
        else
        {
            WriteText(name.Utf8, "A name");
        }
    }

    private void WriteIndex(int index)
    {
        const int mostDigits = 10;
        index.TryFormat(Reserve(mostDigits + 1), out var digits);
        _buffer[_length + digits] = 0;
        _length += digits + 1;
    }

    private void WriteText(string text, string what)
    {
        var bytes = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        WrittenText(bytes[..Encoding.UTF8.GetBytes(text, bytes)], what);
    }

    private void WriteText(ReadOnlySpan<byte> utf8, string what)
    {
        utf8.CopyTo(Reserve(utf8.Length + 1));
        WrittenText(utf8, what);
    }

    // The terminator is a zero byte, so the text itself cannot hold one.
    private void WrittenText(ReadOnlySpan<byte> utf8, string what)
    {
        if (utf8.Contains((byte)0))
        {
            throw new ArgumentException($"{what} cannot hold a zero character.");
        }

        _buffer[_length + utf8.Length] = 0;
        _length += utf8.Length + 1;
    }

    private Span<byte> Take(int size)
    {
        var span = Reserve(size)[..size];
        _length += size;
        return span;
    }

    private Span<byte> Reserve(int size)
    {
        if (_buffer.Length - _length < size)
        {
            var wanted = Math.Max(_buffer.Length * 2L, _length + (long)size);
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, wanted));
        }

        return _buffer.AsSpan(_length);
    }

    private record struct Frame(int Start, int NextIndex);
}
