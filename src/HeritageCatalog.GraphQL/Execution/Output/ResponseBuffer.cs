using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HeritageCatalog.GraphQL.Execution.Output;

/// <summary>An append-only text of pooled chunks that can be cut back to an earlier position.</summary>
/// <remarks>
/// A position is the chunk's index in the upper 32 bits and the offset in the lower ones, so positions compare like
/// the places they stand for. A write never straddles two chunks: the rest of a chunk that is too small stays unused.
/// </remarks>
internal sealed class ResponseBuffer(ArrayPool<byte> pool, int firstChunkSize = 8 * 1024)
{
    private const int LargestChunkSize = 256 * 1024;

    private byte[][] _chunks = new byte[4][];
    private int[] _used = new int[4];
    private int _chunkCount;
    private int _current;
    private byte[] _chunk = [];
    private int _offset;

    /// <summary>Where the next byte goes.</summary>
    public long Position => ((long)_current << 32) | (uint)_offset;

    /// <summary>
    /// At least <paramref name="size"/> bytes to write into; <see cref="Advance"/> says how many were.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Reserve(int size)
    {
        if (_chunk.Length - _offset < size)
        {
            MoveToNextChunk(size);
        }

        return _chunk.AsSpan(_offset);
    }

    public void Advance(int written) => _offset += written;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _offset += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(in FixedText text)
    {
        if (!text.IsShort)
        {
            Write(text.Bytes);
            return;
        }

        var target = Reserve(FixedText.ShortLength);
        Vector256.Create<byte>(text.Padded).CopyTo(target);
        _offset += text.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        _offset++;
    }

    /// <summary>Forgets everything from <paramref name="position"/> on.</summary>
    public void CutBackTo(long position)
    {
        if (_chunkCount == 0)
        {
            return;
        }

        _current = ChunkOf(position);
        _chunk = _chunks[_current];
        _offset = OffsetOf(position);
    }

    /// <summary>Bytes between two positions.</summary>
    public long Measure(long start, long end)
    {
        var first = ChunkOf(start);
        var last = ChunkOf(end);
        long length = OffsetOf(end) - OffsetOf(start);
        for (var i = first; i < last; i++)
        {
            length += _used[i];
        }

        return length;
    }

    public void CopyTo(IBufferWriter<byte> output, long start, long end)
    {
        var filler = new BufferFiller(output);
        CopyTo(ref filler, start, end);
        filler.Complete();
    }

    public void CopyTo(ref BufferFiller output, long start, long end)
    {
        var last = ChunkOf(end);
        var from = OffsetOf(start);
        for (var i = ChunkOf(start); i < last; i++)
        {
            output.Write(_chunks[i].AsSpan(from, _used[i] - from));
            from = 0;
        }

        if (OffsetOf(end) > from)
        {
            output.Write(_chunks[last].AsSpan(from, OffsetOf(end) - from));
        }
    }

    /// <summary>The text between two positions, chunk by chunk.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> PiecesOf(long start, long end)
    {
        var last = ChunkOf(end);
        var from = OffsetOf(start);
        for (var i = ChunkOf(start); i <= last; i++)
        {
            yield return _chunks[i].AsMemory(from, (i == last ? OffsetOf(end) : _used[i]) - from);
            from = 0;
        }
    }

    /// <summary>Appends a piece of this text to another one.</summary>
    public void CopyTo(ResponseBuffer output, long start, long end)
    {
        var last = ChunkOf(end);
        var from = OffsetOf(start);
        for (var i = ChunkOf(start); i < last; i++)
        {
            output.Write(_chunks[i].AsSpan(from, _used[i] - from));
            from = 0;
        }

        if (OffsetOf(end) > from)
        {
            output.Write(_chunks[last].AsSpan(from, OffsetOf(end) - from));
        }
    }

    /// <summary>Empties the text and gives every chunk but the first back to the pool.</summary>
    public void Clear() => Release(keep: 1);

    /// <summary>Gives all chunks back; the text is empty afterwards and can be used again.</summary>
    public void ReturnAll() => Release(keep: 0);

    private static int ChunkOf(long position) => (int)(position >> 32);

    private static int OffsetOf(long position) => (int)position;

    private void Release(int keep)
    {
        for (var i = keep; i < _chunkCount; i++)
        {
            pool.Return(_chunks[i]);
            _chunks[i] = null!;
        }

        _chunkCount = Math.Min(_chunkCount, keep);
        _chunk = _chunkCount > 0 ? _chunks[0] : [];
        _current = 0;
        _offset = 0;
    }

    private void MoveToNextChunk(int size)
    {
        var next = _chunkCount == 0 ? 0 : _current + 1;
        if (_chunkCount > 0)
        {
            _used[_current] = _offset;
        }

        if (next == _chunkCount)
        {
            AddChunk(Math.Max(size, SizeOfNextChunk()));
        }
        else if (_chunks[next].Length < size)
        {
            // A chunk that a cut left behind, and too small for this write.
            pool.Return(_chunks[next]);
            _chunks[next] = pool.Rent(size);
        }

        _current = next;
        _chunk = _chunks[next];
        _offset = 0;
    }

    private int SizeOfNextChunk()
    {
        return _chunkCount == 0 ? firstChunkSize : Math.Min(_chunks[_chunkCount - 1].Length * 2, LargestChunkSize);
    }

    private void AddChunk(int size)
    {
        if (_chunkCount == _chunks.Length)
        {
            Array.Resize(ref _chunks, _chunkCount * 2);
            Array.Resize(ref _used, _chunkCount * 2);
        }

        _chunks[_chunkCount++] = pool.Rent(size);
    }
}
