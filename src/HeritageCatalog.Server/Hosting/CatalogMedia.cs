using HeritageCatalog.Blobs;
using HeritageCatalog.Imaging;
using HeritageCatalog.Imaging.Isolation;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Delivery;
using HeritageCatalog.Server.Media.Delivery.Sizes;
using HeritageCatalog.Server.Media.Editing;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.Media.Processing;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Media: where the bytes are, who works on them, and what the slice needs to know of the others.</summary>
internal static class CatalogMedia
{
    /// <summary>Where the folder store takes what is sent by its links.</summary>
    public const string UploadPath = "/uploads/";

    /// <summary>The only argument of a process that works on one picture.</summary>
    public const string ImageWorker = "image-worker";

    private static readonly MediaSubjectTypes Subjects = new(new HashSet<string>(StringComparer.Ordinal)
    {
        "Organization", "Venue", "Craft", "Inheritor", "Exhibition", "Work", "Artist",
    });

    public static void AddMedia(this IServiceCollection services, HeritageOptions options)
    {
        services.AddSingleton(new MediaSettings
        {
            Scanner = options.Clamd,
            IsAlone = options.MongoDb is null,
            TemporaryFolder = options.WorkFolder,
        });
        services.AddSingleton(static provider => new Lazy<IBlobStore>(provider.GetRequiredService<IBlobStore>));
        services.AddSingleton(Subjects);
        services.AddSingleton(new MediaAddresses(options.MediaUrl ?? ""));
        services.AddSingleton(provider => new ImagePipeline(new ImagingOptions
        {
            Isolation = options.ImageProcesses ? ImagingIsolation.OfThisProgram(ImageWorker) : null,
            TimeProvider = provider.GetRequiredService<TimeProvider>(),
        }));
        services.AddSingleton<MediaIntake>();
        services.AddSingleton<MediaAssets>();
        services.AddSingleton<ShownMedia>();
        services.AddSingleton(provider =>
            new LocalCopies(provider.GetRequiredService<Lazy<IBlobStore>>(), options.WorkFolder));
        services.AddSingleton<HotBlobs>();
        services.AddSingleton<BlobSending>();
        services.AddSingleton<SizedPictures>();
        services.AddSingleton(provider => new SizeSigner(
            options.SizeKeys.Count > 0 ? options.SizeKeys : [SizeKeySettings.CreatePassing()],
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<PicturedRecords>();
        services.AddSingleton<MediaBlobs>();
        services.AddSingleton<ReferredBlobs>();
        services.AddSingleton<MediaEdits>();
        services.AddSingleton<MediaSubjects>();
        services.AddSingleton<MediaQueue>();
        services.AddSingleton<ProgressBoard>();
        services.AddSingleton<PicturePainter>();
        services.AddSingleton<MediaProcessor>();
        services.AddSingleton<MediaUpkeep>();
        services.AddSingleton<UploadMedia>();
        services.AddSingleton<ReplaceMedia>();
        services.AddSingleton<BeginMediaUpload>();
        services.AddSingleton<CompleteMediaUpload>();
        services.AddSingleton<EditMedia>();
        services.AddSingleton<DeleteMedia>();
        services.AddSingleton<ReprocessMedia>();
        services.AddHostedService<MediaWorkers>();
    }
}
