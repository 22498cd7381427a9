using System.CommandLine;
using HeritageCatalog.GraphQL.Comparison;
using HeritageCatalog.GraphQL.TypeSystem;
using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.CommandLine;

public static class SchemaCommand
{
    public static Command Create()
    {
        var diff = new Option<string>("--diff")
        {
            Description = "Print what has changed since the schema in a file, and exit 1 if it breaks clients.",
            HelpName = "FILE",
        };
        var command = new Command("schema", "Print the whole schema as SDL; the file schema.graphql is this output.")
        {
            diff,
        };
        command.SetAction(given => given.GetValue(diff) is { } file ? Compare(file) : Print());
        return command;
    }

    private static int Print()
    {
        Console.Out.Write(CatalogSchema.Print());
        return 0;
    }

    private static int Compare(string file)
    {
        var changes = SchemaDiff.Compare(Read(file), CatalogSchema.Build());
        foreach (var change in changes)
        {
            Console.WriteLine($"{NameOf(change.Severity),-10} {change.Message}");
        }

        var counts = Enum.GetValues<ChangeSeverity>()
            .Select(severity => $"{changes.Count(change => change.Severity == severity)} {NameOf(severity)}");
        Console.WriteLine($"{string.Join(", ", counts)} since {file}.");
        return changes.Any(change => change.Severity == ChangeSeverity.Breaking) ? 1 : 0;
    }

    private static Schema Read(string file)
    {
        try
        {
            return new SchemaBuilder().AddSdl(Path.GetFileName(file), File.ReadAllText(file)).Build();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SchemaException)
        {
            throw new StartRefusedException($"--diff {file}: {problem.Message}", problem);
        }
    }

    private static string NameOf(ChangeSeverity severity) => severity.ToString().ToLowerInvariant();
}
