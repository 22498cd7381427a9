namespace HeritageCatalog.Server.Hosting;

/// <summary>A secret that a server keeps for itself in its data folder.</summary>
internal static class SecretFile
{
    /// <summary>Writes a new secret where there is none.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="create">Makes one.</param>
    public static void EnsureExists(string file, Func<string> create)
    {
        if (!File.Exists(file))
        {
            Write(file, create());
        }
    }

    // Moved into place whole, and readable for its owner alone from the first byte on.
    private static void Write(string file, string key)
    {
        var passing = $"{file}.new";
        File.Delete(passing);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new StreamWriter(passing, options))
        {
            stream.WriteLine(key);
        }

        File.Move(passing, file, overwrite: false);
    }
}
