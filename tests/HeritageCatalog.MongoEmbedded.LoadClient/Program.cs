using System.Globalization;
using HeritageCatalog.MongoEmbedded.LoadClient;

// For tests/load/embedded: each word measures one thing, in a folder that is removed afterwards. The exit code says
// whether all limits were kept.
var folder = Directory.CreateTempSubdirectory("embedded-load-");
try
{
    return args switch
    {
        ["writes", var writers, var rounds] =>
            await DurableWrites.RunAsync(folder.FullName, Number(writers), Number(rounds)),
        ["reads"] => await Reads.RunAsync(folder.FullName),
        ["fill", var path] => await Opening.FillAsync(path),
        ["open", var path] => await Opening.RunAsync(path),
        _ => Refuse(),
    };
}
finally
{
    folder.Delete(recursive: true);
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Refuse()
{
    Console.Error.WriteLine("Usage: writes WRITERS ROUNDS | reads | fill PATH | open PATH");
    return 2;
}
