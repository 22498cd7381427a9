using System.Buffers;
using System.Runtime.CompilerServices;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Scheduling;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>
/// One run of an operation: the response so far, what is missing in it, and what resolvers are given.
/// </summary>
/// <remarks>Used for one operation after another; only the thread that walks the operation touches it.</remarks>
internal sealed class OperationExecution
{
    private OperationPlan? _plan;
    private OperationContext? _context;
    private WaitGraph? _waitGraph;
    private object?[] _services = [];
    private DataLoader?[] _loaders = [];
    private int _firstPendingHole;
    private int _startedSerialFields;

    public OperationExecution(ArrayPool<byte> pool)
    {
        Buffer = new ResponseBuffer(pool);
        Holes = new HoleTable(Buffer, Path);
        Loads = new LoadQueue(Path);
        Text = new ResponseText(Buffer, Holes);
    }

    public ResponseBuffer Buffer { get; }

    public ResponsePath Path { get; } = new();

    public HoleTable Holes { get; }

    public ResponseText Text { get; }

    public LoadQueue Loads { get; }

    public WorkQueue Work { get; } = new();

    public WaitGraph WaitGraph => _waitGraph ??= new WaitGraph(Work, Loads);

    public ErrorList Errors { get; } = new();

    public OperationPlan Plan => _plan!;

    public OperationContext Context => _context!;

    public CancellationToken Cancellation { get; private set; }

    /// <summary>Coerced values of the variables, in the order declared.</summary>
    public VariableValues Variables { get; private set; } = VariableValues.None;

    /// <summary>One bit for each condition of the plan that holds.</summary>
    public ulong[] Conditions { get; private set; } = [];

    public bool HasPendingHoles { get; private set; }

    /// <summary>What the response tells of the operation's cost; null where nothing is told.</summary>
    public CostReport? ReportedCost { get; set; }

    public void Begin(OperationPlan plan, OperationContext context, VariableValues variables, CancellationToken token)
    {
        _plan = plan;
        _context = context;
        Variables = variables;
        Cancellation = token;
        Conditions = plan.Conditions.Evaluate(variables);
        Reserve(ref _services, plan.Runtime.ServiceSlots.Count);
        Reserve(ref _loaders, plan.Runtime.LoaderSlots.Count);
    }

    /// <summary>Writes <c>data</c> as far as it goes without waiting.</summary>
    public void FillRoot()
    {
        Buffer.Write(ResponseText.Opening);
        FillHole(Holes.Add(Plan.Root, this));
        _firstPendingHole = 1;
        HasPendingHoles = Holes.Count > 1;
    }

    /// <summary>Fills the gaps whose values have arrived; false when there was none.</summary>
    public bool FillReadyHoles()
    {
        var hasFilled = false;
        var hasPending = false;
        var count = Holes.Count;
        for (var i = _firstPendingHole; i < count; i++)
        {
            if (Holes[i].State != HoleState.Pending || Holes.IsAbandoned(i))
            {
                continue;
            }

            if (!Holes[i].Filler!.IsReady(Holes[i]))
            {
                _firstPendingHole = hasPending ? _firstPendingHole : i;
                hasPending = true;
                continue;
            }

            FillHole(i);
            hasFilled = true;
        }

        _firstPendingHole = hasPending ? _firstPendingHole : count;
        HasPendingHoles = hasPending || Holes.Count > count;
        return hasFilled;
    }

    /// <summary>
    /// Lets the next root field of a mutation run when all before it are finished; false when none is left.
    /// </summary>
    public bool StartNextSerialField()
    {
        if (_startedSerialFields == Plan.SerialFieldCount)
        {
            return false;
        }

        _startedSerialFields++;
        foreach (var loader in _loaders)
        {
            loader?.Forget();
        }

        return true;
    }

    public bool MayRunSerialField(int index) => index < _startedSerialFields;

    /// <summary>Records an error at the current position.</summary>
    public void AddError(FieldPlan field, Exception error) => Errors.Add(this, field, error);

    public T GetService<T>(int slot)
        where T : class
    {
        return (T)(_services[slot] ??= Context.Services.GetService(typeof(T)) ?? throw new InvalidOperationException(
            $"A resolver needs the service {typeof(T)}, which is not registered."));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DataLoader GetLoader(int slot) => _loaders[slot] ?? AddLoader(slot);

    /// <summary>Makes it ready for another operation. The response text must not be needed any more.</summary>
    public void Clear()
    {
        _plan = null;
        _context = null;
        Variables = VariableValues.None;
        Cancellation = default;
        _services.AsSpan().Clear();
        foreach (var loader in _loaders)
        {
            loader?.Detach();
        }

        _loaders.AsSpan().Clear();
        _firstPendingHole = 0;
        _startedSerialFields = 0;
        HasPendingHoles = false;
        ReportedCost = null;
        Text.Clear();
        Buffer.Clear();
        Path.Clear();
        Holes.Clear();
        Loads.Clear();
        Work.Clear();
        Errors.Clear();
    }

    private static void Reserve<T>(ref T[] slots, int count)
    {
        if (slots.Length < count)
        {
            slots = new T[count];
        }
    }

    private void FillHole(int index)
    {
        Holes.StartPiece(index);
        var hole = Holes[index];
        var isFilled = hole.Filler!.Fill(this, hole);
        Holes.EndPiece(index);
        if (!isFilled)
        {
            Holes.Propagate(index);
        }
    }

    private DataLoader AddLoader(int slot)
    {
        var loader = Plan.Runtime.LoaderSlots.Create(slot, Context.Services);
        loader.Attach(Loads);
        _loaders[slot] = loader;
        return loader;
    }
}
