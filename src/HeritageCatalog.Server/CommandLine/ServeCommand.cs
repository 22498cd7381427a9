using System.CommandLine;
using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.CommandLine;

public static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<string>("--port")
        {
            Description = $"Port to listen on, 0 for any free one (HERITAGE_PORT). Default: {HeritageOptions.DefaultPort}",
            HelpName = "N",
        };
        var host = new Option<string>("--host")
        {
            Description = "Address to listen on, 0.0.0.0 for all (HERITAGE_HOST). Default: 127.0.0.1",
            HelpName = "ADDRESS",
        };
        var data = CommonOptions.Data();
        var log = CommonOptions.Log();
        var noSeed = new Option<bool>("--no-seed") { Description = "Start with an empty catalogue instead of the seed data." };
        var command = new Command("serve", "Serve the catalogue over GraphQL. The first start loads the seed data.")
        {
            port, host, data, log, noSeed,
        };
        command.SetAction(given => HeritageServer.RunAsync(
            CommonOptions.Read(
                ("Port", given.GetValue(port)),
                ("Host", given.GetValue(host)),
                ("Data", given.GetValue(data)),
                ("Log", given.GetValue(log)),
                ("NoSeed", given.GetValue(noSeed) ? "true" : null))));
        return command;
    }
}
