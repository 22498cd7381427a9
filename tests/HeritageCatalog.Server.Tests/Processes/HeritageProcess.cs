using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace HeritageCatalog.Server.Tests.Processes;

/// <summary>The real program in a process of its own, as somebody starts it from a shell.</summary>
public sealed class HeritageProcess : IDisposable
{
    private const string Program = "heritage.dll";
    private const string ReadyMark = "ready on ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly List<(string Text, TaskCompletionSource Said)> _awaited = [];
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HeritageProcess(string program, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Hundreds of pictures are made ready only where a test is about them.
        start.Environment["HERITAGE_SEEDPICTURES"] = "false";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => ReadOutput(line.Data);
        _process.ErrorDataReceived += (_, line) => ReadError(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(
            new InvalidOperationException($"It ended before it was ready.\n{Output}\n{Errors}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    private static string Heritage { get; } = Path.Combine(AppContext.BaseDirectory, Program);

    public static HeritageProcess Start(params string[] arguments) => new("env", Foreground(arguments));

    /// <summary>Starts the program that lies in another folder.</summary>
    public static HeritageProcess StartFrom(
        string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        new("env", Foreground(arguments, Path.Combine(folder, Program)), environment);

    public static HeritageProcess StartWith(
        IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        new("env", Foreground(arguments), environment);

    /// <summary>Starts it where no file may grow beyond a size, which a program sees as a disk that is full.</summary>
    public static HeritageProcess StartOnSmallDisk(int kilobytes, params string[] arguments)
    {
        // Without its guard on executable pages the runtime needs no large file of its own.
        var script = $"trap '' XFSZ; ulimit -f {kilobytes}; DOTNET_EnableWriteXorExecute=0 exec dotnet \"$@\"";
        return new HeritageProcess("bash", ["-c", script, "bash", Heritage, .. arguments]);
    }

    /// <summary>Waits until it has written a text.</summary>
    public Task SaysAsync(string text)
    {
        lock (_output)
        {
            var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((text, said));
            TellAwaited();
            return said.Task.WaitAsync(Patience);
        }
    }

    /// <summary>Waits until it says that it is ready, and gives its address.</summary>
    public Task<string> ReadyAsync() => _ready.Task.WaitAsync(Patience);

    /// <summary>Asks it to stop, as a service manager does, and gives its exit code.</summary>
    public Task<int> TerminateAsync() => SignalAsync("TERM");

    /// <summary>Asks it to stop, as Ctrl-C does, and gives its exit code.</summary>
    public Task<int> InterruptAsync() => SignalAsync("INT");

    /// <summary>Ends it at once, as a power cut does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task<int> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();

            // Until it has gone it may make a file in the folder that is removed next.
            _process.WaitForExit(Patience);
        }

        _process.Dispose();
    }

    // Whoever runs the tests in the background of a shell leaves them deaf to Ctrl-C, and what they start too.
    private static string[] Foreground(string[] arguments, string? program = null) =>
        ["--default-signal=INT", "dotnet", program ?? Heritage, .. arguments];

    private async Task<int> SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await ExitCodeAsync();
    }

    private void ReadOutput(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
            TellAwaited();
        }

        if (line?.IndexOf(ReadyMark, StringComparison.Ordinal) is >= 0 and var at)
        {
            _ready.TrySetResult(line[(at + ReadyMark.Length)..].Split('"')[0].Trim());
        }
    }

    private void TellAwaited()
    {
        var output = _output.ToString();
        foreach (var (text, said) in _awaited.Where(awaited => output.Contains(awaited.Text, StringComparison.Ordinal)))
        {
            said.TrySetResult();
        }
    }

    private void ReadError(string? line)
    {
        lock (_errors)
        {
            _errors.AppendLine(line);
        }
    }
}
