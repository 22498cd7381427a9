using System.CommandLine;
using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.CommandLine;

public static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Print the whole schema as SDL; the file schema.graphql is this output.");
        command.SetAction(_ => Console.Out.Write(CatalogSchema.Print()));
        return command;
    }
}
