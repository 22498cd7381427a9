using HeritageCatalog.BlobWriter;

// Two things that tests want done by a process of its own: "write FOLDER ROUND" puts blobs until it is killed, and tells
// of each that is acknowledged; "stream PLACE MEGABYTES" puts and gets one large blob, and tells what memory that took.
switch (args)
{
    case ["write", var folder, var round]:
        await EndlessWriter.RunAsync(folder, int.Parse(round));
        return 0;
    case ["stream", var place, var megabytes]:
        await LargeBlob.RunAsync(place, int.Parse(megabytes));
        return 0;
    default:
        return 2;
}
