namespace HeritageCatalog.Server.Tests.Processes;

/// <summary>The program in a folder of a test's own, with something taken out or put in its place.</summary>
internal static class ProgramCopy
{
    /// <summary>Copies the files, and refers to the folders.</summary>
    /// <param name="folder">Where to; made.</param>
    /// <param name="without">A folder beside the program that is left out.</param>
    public static void Create(string folder, string without)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        LinkFolders(AppContext.BaseDirectory, folder, without);
    }

    /// <summary>Refers to all folders of a folder but one.</summary>
    public static void LinkFolders(string from, string folder, string without)
    {
        foreach (var part in new DirectoryInfo(from).EnumerateDirectories().Where(part => part.Name != without))
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, part.Name), part.FullName);
        }
    }
}
