using System.Globalization;
using HeritageCatalog.Imaging.Isolation;
using HeritageCatalog.Imaging.LoadClient;

switch (args)
{
    case ["make", var folder]:
        TestImages.Make(folder);
        break;
    case ["plan", var file, var runs]:
        await PlanRun.MeasureAsync(file, int.Parse(runs, CultureInfo.InvariantCulture));
        break;
    case ["lossless", var file, var folder]:
        await PlanRun.SaveLosslessAsync(file, folder);
        break;
    case ["compare", var ours, var theirs]:
        Similarity.PrintWorst(ours, theirs);
        break;
    case ["steady", var seconds, var folder]:
        await SteadyRun.WatchAsync(int.Parse(seconds, CultureInfo.InvariantCulture), folder);
        break;
    case ["worker"]:
        return await ImagingWorker.RunAsync();
    case ["fall"]:
        Environment.FailFast("as a decoder might");
        break;
    case ["babble"]:
        Console.Write("....and much more than an answer");
        break;
    case ["hang"]:
        await Task.Delay(Timeout.Infinite);
        break;
    default:
        Console.Error.WriteLine(
            "make FOLDER | plan FILE RUNS | lossless FILE FOLDER | compare FOLDER FOLDER | steady SECONDS FOLDER");
        return 2;
}

return 0;
