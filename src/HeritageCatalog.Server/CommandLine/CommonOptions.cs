using System.CommandLine;
using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.CommandLine;

/// <summary>Options that several verbs share. What the command line leaves out, <c>HERITAGE_…</c> variables may give.</summary>
public static class CommonOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder that holds the database (HERITAGE_DATA). Default: .heritage",
        HelpName = "DIR",
    };

    public static Option<string> Log() => new("--log")
    {
        Description = "Log lines on stdout as text or json (HERITAGE_LOG). Default: text",
        HelpName = "text|json",
    };

    /// <summary>The options in force: the command line first, then the environment, then the defaults.</summary>
    public static HeritageOptions Read(params (string Key, string? Value)[] given)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables("HERITAGE_")
            .AddInMemoryCollection(given.Where(g => g.Value is not null).Select(g => KeyValuePair.Create(g.Key, g.Value)))
            .Build();
        return HeritageOptions.From(configuration);
    }
}
