using System.Buffers;
using System.Runtime.CompilerServices;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Incremental;
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
    private List<IDisposable>? _owned;
    private int _startedSerialFields;

    public OperationExecution(ArrayPool<byte> pool)
    {
        Response = new ResponseDraft(pool, Path);
        Drafts = new DraftPool(pool, Path);
        Loads = new LoadQueue(Path);
        Buffer = Response.Buffer;
        Holes = Response.Holes;
        Errors = Response.Errors;
    }

    /// <summary>The response, or the first part of it.</summary>
    public ResponseDraft Response { get; }

    /// <summary>The drafts of later parts.</summary>
    public DraftPool Drafts { get; }

    /// <summary>Where the draft that is being written has its text.</summary>
    public ResponseBuffer Buffer { get; private set; }

    /// <summary>The gaps of the draft that is being written.</summary>
    public HoleTable Holes { get; private set; }

    /// <summary>The errors of the draft that is being written.</summary>
    public ErrorList Errors { get; private set; }

    public ResponsePath Path { get; } = new();

    public LoadQueue Loads { get; }

    public WorkQueue Work { get; } = new();

    public WaitGraph WaitGraph => _waitGraph ??= new WaitGraph(Work, Loads);

    /// <summary>The later parts of the response; null before they are begun, and where there are none.</summary>
    public IncrementalRun? LaterParts { get; set; }

    public OperationPlan Plan => _plan!;

    public OperationContext Context => _context!;

    public CancellationToken Cancellation { get; private set; }

    /// <summary>Coerced values of the variables, in the order declared.</summary>
    public VariableValues Variables { get; private set; } = VariableValues.None;

    /// <summary>One bit for each condition of the plan that holds.</summary>
    public ulong[] Conditions { get; private set; } = [];

    /// <summary>True while there is nothing to send.</summary>
    public bool IsUnfinished => LaterParts is null ? Response.HasPendingHoles : LaterParts.IsUnfinished;

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
        Response.FillRoot(this, Plan.Root, this);
    }

    /// <summary>Fills the gaps whose values have arrived; false when there was none.</summary>
    public bool FillReadyHoles()
    {
        return LaterParts is null ? Response.FillReadyHoles(this) : LaterParts.FillReadyHoles();
    }

    /// <summary>What is written from now on belongs to this draft.</summary>
    public void WriteTo(ResponseDraft draft)
    {
        Buffer = draft.Buffer;
        Holes = draft.Holes;
        Errors = draft.Errors;
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

    /// <summary>Disposes of something when the operation is over, or given up.</summary>
    public void Own(IDisposable resource) => (_owned ??= []).Add(resource);

    public void DisposeOwned()
    {
        if (_owned is null)
        {
            return;
        }

        foreach (var resource in _owned)
        {
            try
            {
                resource.Dispose();
            }
            catch (Exception)
            {
                // A list of the application that cannot be let go of; the response is sent already.
            }
        }

        _owned.Clear();
    }

    /// <summary>Makes it ready for another operation. The response text must not be needed any more.</summary>
    public void Clear()
    {
        DisposeOwned();
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
        _startedSerialFields = 0;
        ReportedCost = null;
        LaterParts = null;
        WriteTo(Response);
        Response.Clear();
        Drafts.Clear();
        Path.Clear();
        Loads.Clear();
        Work.Clear();
    }

    /// <summary>Gives the bytes of all texts back.</summary>
    public void ReturnBytes()
    {
        Response.Buffer.ReturnAll();
        Drafts.ReturnAll();
    }

    private static void Reserve<T>(ref T[] slots, int count)
    {
        if (slots.Length < count)
        {
            slots = new T[count];
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
