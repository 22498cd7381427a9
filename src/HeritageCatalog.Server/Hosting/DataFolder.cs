using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// The folder that holds everything the server keeps. A folder is ours when it bears our mark; a folder that holds
/// other files is never written to.
/// </summary>
public sealed class DataFolder
{
    private const int Format = 1;
    private const string MarkName = "heritage-data.json";

    // What a process that is just starting may have left here.
    private const string PassingPrefix = ".heritage-";

    private DataFolder(string path) => Path = path;

    /// <summary>Absolute.</summary>
    public string Path { get; }

    public string DatabasePath => PathOf("catalog.db");

    public string BlobsPath => PathOf("blobs");

    /// <summary>Where processes keep what they work on.</summary>
    public string WorkPath => PathOf("work");

    private string MarkPath => PathOf(MarkName);

    /// <summary>Opens the folder, making it if it does not exist.</summary>
    /// <exception cref="StartRefusedException">
    /// It is a file, cannot be written to, is of a newer version, or holds somebody else's files.
    /// </exception>
    public static DataFolder Open(string path)
    {
        var folder = new DataFolder(System.IO.Path.GetFullPath(path));
        try
        {
            folder.Prepare();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var reason = problem.Message.TrimEnd('.');
            throw new StartRefusedException(
                $"The data folder {folder.Path} cannot be written to ({reason}): "
                + "give another with --data, change its owner, or free the disk.",
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
        if (!File.Exists(MarkPath))
        {
            RefuseForeignFiles();
            WriteMark();
        }

        RefuseOtherFormat();
        TryWriting();
    }

    private void RefuseForeignFiles()
    {
        var stranger = Directory.EnumerateFileSystemEntries(Path)
            .Select(entry => System.IO.Path.GetFileName(entry))
            .FirstOrDefault(IsForeign);

        // Another process may have put its mark here in the meantime, and then the files are ours.
        if (stranger is not null && !File.Exists(MarkPath))
        {
            throw new StartRefusedException(
                $"{Path} holds files that are not HeritageCatalog's ({stranger}): "
                + "give a new or empty folder with --data.");
        }
    }

    // A volume of its own has a lost+found from the start.
    private static bool IsForeign(string name) =>
        name is not (MarkName or "lost+found") && !name.StartsWith(PassingPrefix, StringComparison.Ordinal);

    // Moved into place whole: a mark that was cut short would make the folder nobody's.
    private void WriteMark()
    {
        var mark = new JsonObject
        {
            ["format"] = Format,
            ["about"] = "Data of HeritageCatalog. Copy it only while the server is stopped.",
        };
        var passing = NewPassingPath();
        File.WriteAllText(passing, mark.ToJsonString() + "\n");
        File.Move(passing, MarkPath, overwrite: true);
    }

    private void RefuseOtherFormat()
    {
        if (ReadFormat() is not { } format)
        {
            throw new StartRefusedException(
                $"{MarkPath} does not say which format the data has: "
                + "put back the file from a backup, or give another folder with --data.");
        }

        if (format > Format)
        {
            throw new StartRefusedException(
                $"{Path} was written by a newer version of HeritageCatalog (format {format}, this one reads {Format}): "
                + "start that version, or give another folder with --data.");
        }
    }

    private int? ReadFormat()
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(MarkPath))?["format"]?.GetValue<int>();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    // A mark may be readable in a folder that is not writable: find out before anything else depends on it.
    private void TryWriting()
    {
        var probe = NewPassingPath();
        File.WriteAllText(probe, "");
        File.Delete(probe);
    }

    private string NewPassingPath() => PathOf(PassingPrefix + System.IO.Path.GetRandomFileName());

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
