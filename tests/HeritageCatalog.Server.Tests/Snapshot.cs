using System.Runtime.CompilerServices;

namespace HeritageCatalog.Server.Tests;

/// <summary>
/// Compares a text with the one kept in <c>__snapshots__</c> beside the test. A snapshot that does not exist yet is
/// written and the test fails once, so that somebody reads it before it becomes the truth. To accept a change, delete
/// the old file, run the test, and read the difference.
/// </summary>
public static class Snapshot
{
    public static void Match(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "__snapshots__");
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, actual);
            Assert.Fail($"There was no snapshot. Read {Checkout.Relative(path)}, and run the test again.");
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
