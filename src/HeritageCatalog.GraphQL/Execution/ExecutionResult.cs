using System.Buffers;
using System.Text;
using HeritageCatalog.GraphQL.Cost;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>How far a request came.</summary>
public enum ExecutionStatus
{
    /// <summary>The operation ran; the response has <c>data</c>, and <c>errors</c> if there were any.</summary>
    Executed,

    /// <summary>The operation did not run; the response has only <c>errors</c>.</summary>
    RequestError,

    /// <summary>The operation did not run since the document is not GraphQL.</summary>
    SyntaxError,

    /// <summary>The operation did not run since its caller may not run it.</summary>
    Forbidden,

    /// <summary>The operation did not run since its kind may not be used here.</summary>
    OperationNotAllowed,

    /// <summary>The operation did not run since its caller has spent its budget for now.</summary>
    RateLimited,
}

/// <summary>A response as UTF-8 JSON. Dispose of it when it is written: its memory is used again.</summary>
public abstract class ExecutionResult : IDisposable
{
    private protected ExecutionResult(ExecutionStatus status)
    {
        Status = status;
    }

    /// <summary>Makes a response that says why nothing was executed.</summary>
    /// <param name="message">For the developer of the client.</param>
    /// <param name="code">Becomes <c>extensions.code</c>.</param>
    public static ExecutionResult Refuse(string message, string code) => RequestErrors.Create(message, code);

    /// <summary>How far the request came.</summary>
    public ExecutionStatus Status { get; }

    /// <summary>Whether the response has an entry <c>errors</c>.</summary>
    public abstract bool HasErrors { get; }

    /// <summary>The <c>extensions.code</c> of each error.</summary>
    internal virtual IEnumerable<string> ErrorCodes => [];

    /// <summary>Size of the response in bytes.</summary>
    public abstract long Length { get; }

    /// <summary>Writes the response.</summary>
    public abstract void WriteTo(IBufferWriter<byte> output);

    /// <summary>
    /// The response piece by piece, in the memory it was written to; for responses that are too long to be written at
    /// one go. Valid until this is disposed of.
    /// </summary>
    public virtual IEnumerable<ReadOnlyMemory<byte>> Pieces
    {
        get
        {
            var output = new ArrayBufferWriter<byte>();
            WriteTo(output);
            return [output.WrittenMemory];
        }
    }

    /// <summary>The response as a string; for tests and tools.</summary>
    public string ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    private protected abstract void Dispose(bool isDisposing);
}

/// <summary>A response that says why nothing was executed.</summary>
internal sealed class RequestErrorResult(ExecutionStatus status, byte[] json, string[] codes) : ExecutionResult(status)
{
    public override bool HasErrors => true;

    internal override IEnumerable<string> ErrorCodes => codes;

    public override long Length => json.Length;

    public override void WriteTo(IBufferWriter<byte> output) => output.Write(json);

    private protected override void Dispose(bool isDisposing)
    {
        // The bytes may be cached and serve other requests.
    }
}

/// <summary>A response that says when the operation can run.</summary>
public sealed class RateLimitResult : ExecutionResult
{
    private readonly byte[] _json;

    internal RateLimitResult(byte[] json, int retryAfter)
        : base(ExecutionStatus.RateLimited)
    {
        _json = json;
        RetryAfter = retryAfter;
    }

    /// <summary>Seconds after which the budget for it is there again.</summary>
    public int RetryAfter { get; }

    /// <inheritdoc />
    public override bool HasErrors => true;

    internal override IEnumerable<string> ErrorCodes => [LimitErrorCodes.Rate];

    /// <inheritdoc />
    public override long Length => _json.Length;

    /// <inheritdoc />
    public override void WriteTo(IBufferWriter<byte> output) => output.Write(_json);

    private protected override void Dispose(bool isDisposing)
    {
        // The bytes belong to nobody else.
    }
}

/// <summary>The response of an operation, in the buffer it was written to.</summary>
internal sealed class OperationResult(OperationExecution operation, OperationPool pool)
    : ExecutionResult(ExecutionStatus.Executed)
{
    private OperationExecution? _operation = operation;

    public override bool HasErrors { get; } = operation.Errors.Count > 0;

    internal override IEnumerable<string> ErrorCodes => _operation?.Errors.Codes ?? [];

    public override long Length { get; } = operation.Response.Text.Length;

    public override IEnumerable<ReadOnlyMemory<byte>> Pieces
    {
        get
        {
            ObjectDisposedException.ThrowIf(_operation is null, this);
            return _operation.Response.Text.Pieces;
        }
    }

    public override void WriteTo(IBufferWriter<byte> output)
    {
        ObjectDisposedException.ThrowIf(_operation is null, this);
        _operation.Response.Text.CopyTo(output);
    }

    private protected override void Dispose(bool isDisposing)
    {
        if (Interlocked.Exchange(ref _operation, null) is { } operation)
        {
            pool.Return(operation);
        }
    }
}
