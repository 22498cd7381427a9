namespace HeritageCatalog.GraphQL.Tests.Hostile;

/// <summary>Ends the tests with the input that hangs: what never returns can be stopped in no other way.</summary>
internal sealed class Watchdog : IDisposable
{
    // Far more than any input takes, for machines that are busy otherwise.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Timer _timer;
    private string _input = "";

    public Watchdog()
    {
        _timer = new Timer(_ => Environment.FailFast($"No end after {Patience}: {_input}"));
    }

    /// <summary>Begins to wait anew.</summary>
    /// <param name="input">What to show if nothing follows.</param>
    public void Watch(string input)
    {
        _input = input;
        _timer.Change(Patience, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();
}
