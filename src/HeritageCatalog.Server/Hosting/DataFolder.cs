namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// The folder that holds everything the server keeps. A folder is ours when it bears our mark; a folder that holds
/// other files is never written to.
/// </summary>
public sealed class DataFolder
{
    private const string MarkName = "heritage-data.json";
    private const string Mark = """{ "format": 1, "about": "Data of HeritageCatalog. Copy it only while the server is stopped." }""";

    private DataFolder(string path) => Path = path;

    /// <summary>Absolute.</summary>
    public string Path { get; }

    public string DatabasePath => System.IO.Path.Combine(Path, "catalog.db");

    /// <summary>Opens the folder, making it if it does not exist.</summary>
    /// <exception cref="StartRefusedException">It is a file, cannot be written to, or holds somebody else's files.</exception>
    public static DataFolder Open(string path)
    {
        var folder = new DataFolder(System.IO.Path.GetFullPath(path));
        try
        {
            folder.Prepare();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"The data folder {folder.Path} cannot be written to ({problem.Message.TrimEnd('.')}): give another with --data or change its owner.",
                problem);
        }

        return folder;
    }

    private void Prepare()
    {
        if (File.Exists(Path))
        {
            throw new StartRefusedException($"{Path} is a file: give a folder with --data.");
        }

        Directory.CreateDirectory(Path);
        var mark = System.IO.Path.Combine(Path, MarkName);
        if (!File.Exists(mark))
        {
            RefuseForeignFiles();
            File.WriteAllText(mark, Mark + "\n");
        }

        // A mark may be readable in a folder that is not writable: find out before anything else depends on it.
        var probe = System.IO.Path.Combine(Path, $".probe-{Environment.ProcessId}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
    }

    private void RefuseForeignFiles()
    {
        var stranger = Directory.EnumerateFileSystemEntries(Path).FirstOrDefault();
        if (stranger is not null)
        {
            throw new StartRefusedException(
                $"{Path} holds files that are not HeritageCatalog's ({System.IO.Path.GetFileName(stranger)}): give a new or empty folder with --data.");
        }
    }
}
