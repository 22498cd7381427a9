using System.CommandLine;
using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.CommandLine;

public static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the catalogue over GraphQL. The first start loads the seed data.")
        {
            new Option<string>("--port")
            {
                Description =
                    $"Port to listen on, 0 for any free one (HERITAGE_PORT). Default: {HeritageOptions.DefaultPort}",
                HelpName = "N",
            },
            new Option<string>("--host")
            {
                Description =
                    $"Address to listen on, 0.0.0.0 for all (HERITAGE_HOST). Default: {HeritageOptions.DefaultHost}",
                HelpName = "ADDRESS",
            },
            new Option<string>("--mongo-port")
            {
                Description =
                    "Port where MongoDB's tools and drivers can look into the embedded database, 0 for any free one "
                    + "(HERITAGE_MONGOPORT). Default: none",
                HelpName = "N",
            },
            CommonOptions.Data(),
            CommonOptions.Log(),
            new Option<bool>("--no-seed")
            {
                Description = "Start with an empty catalogue instead of the seed data.",
            },
        };
        command.SetAction(given => HeritageServer.RunAsync(CommonOptions.Read(given)));
        return command;
    }
}
