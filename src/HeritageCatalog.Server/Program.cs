using HeritageCatalog.Server.CommandLine;

return await HeritageCommand.RunAsync(args);
