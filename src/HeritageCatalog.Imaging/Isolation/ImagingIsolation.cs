namespace HeritageCatalog.Imaging.Isolation;

/// <summary>
/// How a process is started that decodes one original and ends; what breaks there breaks nothing here.
/// </summary>
/// <param name="Program">The program's path.</param>
/// <param name="Arguments">What makes it call <see cref="ImagingWorker.RunAsync"/>.</param>
public sealed record ImagingIsolation(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>How many bytes of memory the process may have, that of its runtime included.</summary>
    public long MemoryBytes { get; init; } = 1536L << 20;

    /// <summary>How long it may run, start and encoding included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The running program itself, started another time with one argument.</summary>
    public static ImagingIsolation OfThisProgram(string argument)
    {
        var program = Environment.ProcessPath
            ?? throw new InvalidOperationException("The path of the running program is not known.");
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        return new ImagingIsolation(program, isHost ? [Environment.GetCommandLineArgs()[0], argument] : [argument]);
    }
}
