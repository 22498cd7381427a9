using HeritageCatalog.Imaging.Isolation;
using HeritageCatalog.Server.CommandLine;
using HeritageCatalog.Server.Hosting;

// A process of one picture: nothing else of the program is needed, so nothing else is loaded.
return args is [CatalogMedia.ImageWorker]
    ? await ImagingWorker.RunAsync()
    : await HeritageCommand.RunAsync(args);
