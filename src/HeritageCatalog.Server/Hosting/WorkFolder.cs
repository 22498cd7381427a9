namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// Where one process keeps what it works on, below the data folder. It goes with the process; where that was killed,
/// with the next start, which tells the dead from the living by who holds the file beside.
/// </summary>
public sealed class WorkFolder : IDisposable
{
    private const string LockEnding = ".lock";

    private readonly FileStream _held;

    private WorkFolder(string path, FileStream held) => (Path, _held) = (path, held);

    /// <summary>Absolute; there, and empty at first.</summary>
    public string Path { get; }

    /// <summary>Makes one, and removes those of processes that are no more.</summary>
    /// <exception cref="StartRefusedException">It cannot be made.</exception>
    public static WorkFolder Open(DataFolder data)
    {
        try
        {
            var parent = Directory.CreateDirectory(data.WorkPath).FullName;
            RemoveAbandoned(parent);
            var path = System.IO.Path.Combine(parent, Guid.NewGuid().ToString("n"));
            var held = Hold(path + LockEnding, FileMode.CreateNew);
            Directory.CreateDirectory(path);
            return new WorkFolder(path, held);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"The folder {data.WorkPath} cannot be used ({problem.Message.TrimEnd('.')}): "
                + "change its owner, or give another data folder with --data.",
                problem);
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
            File.Delete(Path + LockEnding);
        }
        catch (IOException)
        {
            // Something is still writing there: the next start removes it.
        }

        _held.Dispose();
    }

    private static void RemoveAbandoned(string parent)
    {
        foreach (var file in Directory.GetFiles(parent, $"*{LockEnding}"))
        {
            try
            {
                using var held = Hold(file, FileMode.Open);
                var folder = file[..^LockEnding.Length];
                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder, recursive: true);
                }

                File.Delete(file);
            }
            catch (IOException)
            {
                // Somebody works there.
            }
        }
    }

    private static FileStream Hold(string file, FileMode mode) =>
        new(file, mode, FileAccess.ReadWrite, FileShare.None);
}
