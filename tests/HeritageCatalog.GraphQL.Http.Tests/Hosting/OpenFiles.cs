namespace HeritageCatalog.GraphQL.Http.Tests.Hosting;

/// <summary>Counts open files that have no name any more, where the system lists the handles of a process.</summary>
internal static class OpenFiles
{
    private const string Handles = "/proc/self/fd";

    public static int Below(DirectoryInfo folder) => !Directory.Exists(Handles) ? 0 : Directory.GetFiles(Handles)
        .Select(static handle => new FileInfo(handle).LinkTarget)
        .Count(target => target?.StartsWith(folder.FullName, StringComparison.Ordinal) == true);
}
