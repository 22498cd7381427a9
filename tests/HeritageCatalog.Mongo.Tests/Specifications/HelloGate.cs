using System.Text.Json;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>Holds back answers to hello where a case has the fail point do so for some time; here no time counts.
/// </summary>
/// <remarks>
/// It lets them pass, in the order they came and one at a time, only while the case waits for what needs an answer, and
/// only when as many connections are in the making as may be. That gives the order of events that the times of the case
/// are meant to give, on a machine of any speed.
/// </remarks>
internal sealed class HelloGate(int maxConnecting)
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _held = [];
    private int _wanted;
    private int _passed;
    private bool _isPassing;

    public static HelloGate? For(JsonElement test, int maxConnecting) =>
        test.TryGetProperty("failPoint", out var failPoint)
        && failPoint.GetProperty("data").TryGetProperty("blockConnection", out var blocks)
        && blocks.GetBoolean()
            ? new HelloGate(maxConnecting)
            : null;

    public Task PassAsync(CancellationToken cancellationToken)
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _held.Enqueue(held);
            LetOnePass();
        }

        return held.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Lets so many pass in all.</summary>
    public void Open(int wanted)
    {
        lock (_lock)
        {
            _wanted = wanted;
            LetOnePass();
        }
    }

    /// <summary>Called when what the last answer was for has come about.</summary>
    public void LetNextPass()
    {
        lock (_lock)
        {
            _isPassing = false;
            LetOnePass();
        }
    }

    private void LetOnePass()
    {
        var isCrowded = _passed + _held.Count >= Math.Min(_wanted, _passed + maxConnecting);
        if (_passed < _wanted && isCrowded && !_isPassing && _held.TryDequeue(out var first))
        {
            _passed++;
            _isPassing = true;
            first.SetResult();
        }
    }
}
