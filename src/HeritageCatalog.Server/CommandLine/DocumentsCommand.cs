using System.CommandLine;
using System.Text;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.Validation;
using HeritageCatalog.Server.Catalog.Documents;
using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.CommandLine;

public static class DocumentsCommand
{
    private const string Prefix = "sha256:";

    // As many as anybody looks at; the database may hold more.
    private const int MostListed = 10_000;

    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create() =>
        new("documents", "The trusted documents in the database, which clients name by their SHA-256 hash.")
        {
            CreateAdd(),
            CreateList(),
            CreateRemove(),
        };

    private static Command CreateAdd()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore };
        var command = new Command("add", "Add .graphql files that are valid against the schema; print their ids.")
        {
            files,
            CommonOptions.Data(),
        };
        command.SetAction(given => RunAsync(given, documents => AddAsync(documents, given.GetValue(files)!)));
        return command;
    }

    private static Command CreateList()
    {
        var command = new Command("list", "List their ids and names, the latest first.") { CommonOptions.Data() };
        command.SetAction(given => RunAsync(given, ListAsync));
        return command;
    }

    private static Command CreateRemove()
    {
        var ids = new Argument<string[]>("ID") { Arity = ArgumentArity.OneOrMore };
        var command = new Command("remove", "Remove documents by their ids.") { ids, CommonOptions.Data() };
        command.SetAction(given => RunAsync(given, documents => RemoveAsync(documents, given.GetValue(ids)!)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult given, Func<ClientDocuments, Task<int>> run)
    {
        using var signals = new StopSignals();
        var options = CommonOptions.Read(given);
        await using var database = await CatalogDatabase.OpenAsync(options, TimeProvider.System, signals.Token);
        return await run(new ClientDocuments(database.Database, TimeProvider.System));
    }

    private static async Task<int> AddAsync(ClientDocuments documents, string[] files)
    {
        // All or none: a typing error in the last file leaves nothing half done.
        var texts = files.Select(file => (Name: Path.GetFileName(file), Text: Read(file))).ToList();
        foreach (var (name, text) in texts)
        {
            var (document, isNew) = await documents.AddAsync(name, text, CancellationToken.None);
            Console.WriteLine($"{Prefix}{document.Id}  {name}{(isNew ? "" : " (was there)")}");
        }

        return 0;
    }

    private static async Task<int> ListAsync(ClientDocuments documents)
    {
        foreach (var document in await documents.FindLatestAsync(MostListed, CancellationToken.None))
        {
            Console.WriteLine($"{Prefix}{document.Id}  {document.AddedAt:yyyy-MM-dd HH:mm}Z  {document.Name}");
        }

        return 0;
    }

    private static async Task<int> RemoveAsync(ClientDocuments documents, string[] ids)
    {
        var missing = new List<string>();
        foreach (var id in ids)
        {
            var hash = id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;
            if (!await documents.RemoveAsync(hash, CancellationToken.None))
            {
                missing.Add(id);
            }
        }

        return missing.Count == 0
            ? 0
            : throw new StartRefusedException($"There is no document {string.Join(", ", missing)}.");
    }

    private static string Read(string file)
    {
        try
        {
            var text = StrictUtf8.GetString(File.ReadAllBytes(file));
            var errors = Validator.Validate(CatalogSchema.Build(), Parser.Parse(text));
            return errors.Count == 0 ? text : throw new StartRefusedException($"{file}: {errors[0].Message}");
        }
        catch (Exception problem) when (problem
            is GraphQLSyntaxException or DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"{file}: {problem.Message}", problem);
        }
    }
}
