using System.CommandLine;
using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.CommandLine;

/// <summary>
/// Options that several verbs share. What the command line leaves out, <c>HERITAGE_…</c> variables may give.
/// </summary>
public static class CommonOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = $"Folder that holds the database (HERITAGE_DATA). Default: {HeritageOptions.DefaultData}. "
            + "Not used when HERITAGE_MONGODB names a cluster.",
        HelpName = "DIR",
    };

    public static Option<string> Log() => new("--log")
    {
        Description = "Log lines on stdout as text or json (HERITAGE_LOG). Default: text",
        HelpName = "text|json",
    };

    /// <summary>The options in force: the command line first, then the environment, then the defaults.</summary>
    public static HeritageOptions Read(ParseResult given)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables("HERITAGE_")
            .AddInMemoryCollection(GivenSettings(given))
            .Build();
        return HeritageOptions.From(configuration);
    }

    // An option's key is its name without dashes; case does not matter. A flag has no value of its own.
    private static IEnumerable<KeyValuePair<string, string?>> GivenSettings(ParseResult given) =>
        from option in given.CommandResult.Command.Options
        let result = given.GetResult(option)
        where result is { Implicit: false }
        select KeyValuePair.Create(option.Name.Replace("-", ""), result.Tokens.LastOrDefault()?.Value ?? "true");
}
