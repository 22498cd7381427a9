using HeritageCatalog.GraphQL.Execution.Output;

namespace HeritageCatalog.GraphQL.Execution.Scheduling;

/// <summary>The gaps of one response, how they nest, and where null goes when one of them fails.</summary>
internal sealed class HoleTable(ResponseBuffer buffer, ResponsePath path, int capacity)
{
    public const int None = -1;

    private Hole[] _holes = new Hole[capacity];
    private Anchor[] _anchors = new Anchor[capacity / 4];
    private NullableFrame[] _frames = new NullableFrame[capacity / 2];
    private int[] _paths = new int[capacity * 4];
    private int _holeCount;
    private int _anchorCount;
    private int _frameCount;
    private int _pathCount;
    private int _currentPiece = None;

    public int Count => _holeCount;

    public int Capacity => _holes.Length;

    public ref Hole this[int index] => ref _holes[index];

    public ReadOnlySpan<Anchor> Anchors => _anchors.AsSpan(0, _anchorCount);

    /// <summary>A nullable value that may contain gaps starts here.</summary>
    public void EnterNullable()
    {
        if (_frameCount == _frames.Length)
        {
            Array.Resize(ref _frames, _frameCount * 2);
        }

        ref var frame = ref _frames[_frameCount++];
        frame.Start = buffer.Position;
        frame.HoleCount = _holeCount;
        frame.AnchorCount = _anchorCount;
        frame.PathCount = _pathCount;
        frame.Anchor = None;
    }

    /// <summary>The value was written.</summary>
    public void LeaveNullable()
    {
        ref var frame = ref _frames[--_frameCount];
        if (frame.Anchor != None)
        {
            _anchors[frame.Anchor].End = buffer.Position;
        }
    }

    /// <summary>The value failed: text and gaps since its start are forgotten.</summary>
    public void CutBackNullable()
    {
        ref var frame = ref _frames[--_frameCount];
        buffer.CutBackTo(frame.Start);
        _holes.AsSpan(frame.HoleCount, _holeCount - frame.HoleCount).Clear();
        _holeCount = frame.HoleCount;
        _anchorCount = frame.AnchorCount;
        _pathCount = frame.PathCount;
    }

    /// <summary>Leaves a gap at the current position.</summary>
    public int Add(IHoleFiller? filler, object source, long token = 0)
    {
        if (_holeCount == _holes.Length)
        {
            Array.Resize(ref _holes, _holeCount * 2);
        }

        ref var hole = ref _holes[_holeCount];
        hole = default;
        hole.At = buffer.Position;
        hole.Parent = _currentPiece;
        hole.Anchor = AnchorOfCurrentFrame();
        hole.PathStart = SavePath();
        hole.PathLength = path.Depth;
        hole.Filler = filler;
        hole.Source = source;
        hole.Token = token;
        return _holeCount++;
    }

    /// <summary>Everything written until <see cref="EndPiece"/> fills the gap.</summary>
    public void StartPiece(int index)
    {
        ref var hole = ref _holes[index];
        path.Replace(_paths.AsSpan(hole.PathStart, hole.PathLength));
        hole.Start = buffer.Position;
        hole.FirstChild = _holeCount;
        _currentPiece = index;
    }

    public void EndPiece(int index)
    {
        ref var hole = ref _holes[index];
        hole.End = buffer.Position;
        hole.EndOfChildren = _holeCount;
        hole.State = HoleState.Filled;
        hole.Source = null;
        _currentPiece = None;
    }

    /// <summary>Remembers the current position for something that comes in a later part of the response.</summary>
    public void AddLater(object work)
    {
        var index = Add(filler: null, work);
        _holes[index].State = HoleState.Later;
    }

    public ReadOnlySpan<int> PathOf(in Hole hole) => _paths.AsSpan(hole.PathStart, hole.PathLength);

    /// <summary>A gap that may not be null has failed: the nearest enclosing nullable value becomes null.</summary>
    /// <returns>The outermost piece, where nothing around the gap may be null; else -1.</returns>
    public int Propagate(int index)
    {
        while (_holes[index].Anchor == None)
        {
            if (_holes[index].Parent == None)
            {
                return index;
            }

            index = _holes[index].Parent;
        }

        ref var anchor = ref _anchors[_holes[index].Anchor];
        anchor.IsNulled = true;
        ref var piece = ref _holes[anchor.Piece];
        for (var i = FindChild(piece, anchor.Start); i < piece.EndOfChildren && _holes[i].At < anchor.End; i++)
        {
            _holes[i].State = HoleState.Abandoned;
        }

        return None;
    }

    /// <summary>Gives up pieces that stand in no other one.</summary>
    public void AbandonRootsFrom(int root)
    {
        for (var i = root; i < _holeCount; i++)
        {
            if (_holes[i].Parent == None)
            {
                _holes[i].State = HoleState.Abandoned;
            }
        }
    }

    /// <summary>True when the gap lies in a value that has become null.</summary>
    public bool IsAbandoned(int index)
    {
        for (; index != None; index = _holes[index].Parent)
        {
            if (_holes[index].State == HoleState.Abandoned)
            {
                return true;
            }
        }

        return false;
    }

    public void Clear()
    {
        _holes.AsSpan(0, _holeCount).Clear();
        _holeCount = 0;
        _anchorCount = 0;
        _frameCount = 0;
        _pathCount = 0;
        _currentPiece = None;
    }

    /// <summary>The first gap of a piece at a position or behind it; gaps are left in the order of the text.</summary>
    private int FindChild(in Hole piece, long position)
    {
        var low = piece.FirstChild;
        var high = piece.EndOfChildren;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _holes[middle].At < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int AnchorOfCurrentFrame()
    {
        if (_frameCount == 0)
        {
            return None;
        }

        ref var frame = ref _frames[_frameCount - 1];
        if (frame.Anchor == None)
        {
            frame.Anchor = AddAnchor(frame.Start);
        }

        return frame.Anchor;
    }

    private int AddAnchor(long start)
    {
        if (_anchorCount == _anchors.Length)
        {
            Array.Resize(ref _anchors, _anchorCount * 2);
        }

        _anchors[_anchorCount] = new Anchor { Start = start, Piece = _currentPiece };
        return _anchorCount++;
    }

    private int SavePath()
    {
        var entries = path.Entries;
        if (_pathCount + entries.Length > _paths.Length)
        {
            Array.Resize(ref _paths, Math.Max(_paths.Length * 2, _pathCount + entries.Length));
        }

        entries.CopyTo(_paths.AsSpan(_pathCount));
        _pathCount += entries.Length;
        return _pathCount - entries.Length;
    }
}
