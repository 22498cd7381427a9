using System.CommandLine;
using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.CommandLine;

/// <summary>
/// The program's verbs, and how it ends: 0 done, 1 refused with one line on stderr, 2 not understood.
/// </summary>
public static class HeritageCommand
{
    // Refusals are told below, and signals end the program through StopSignals.
    private static readonly InvocationConfiguration OwnHandling = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand(
            "HeritageCatalog: China's intangible heritage 非遗 as a GraphQL API. "
            + "From a checkout, ./heritage test runs the tests.")
        {
            ServeCommand.Create(),
            SeedCommand.Create(),
            SchemaCommand.Create(),
            DocumentsCommand.Create(),
            DatabaseCommand.Create(),
            BlobsCommand.Create(),
            MediaCommand.Create(),
            VersionCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"heritage: {Describe(parsed)}");
            return 2;
        }

        try
        {
            return await parsed.InvokeAsync(OwnHandling);
        }
        catch (StartRefusedException refusal)
        {
            await Console.Error.WriteLineAsync($"heritage: {refusal.Message}");
            return 1;
        }
    }

    // What was typed wrong is the first thing to know, before what is missing because of it.
    private static string Describe(ParseResult parsed)
    {
        var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        var problem = parsed.UnmatchedTokens.Count > 0
            ? $"'{parsed.UnmatchedTokens[0]}' is not known here"
            : parsed.Errors[0].Message.TrimEnd('.');
        return $"{problem}. See 'heritage{verb} --help'.";
    }
}
