using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.Imaging;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Probing;

namespace HeritageCatalog.Server.Media.Uploads;

/// <summary>Looks at bytes that have come in, without decoding them.</summary>
public sealed class MediaIntake(ImagePipeline pipeline, MediaSettings settings)
{
    /// <summary>The code of an error that is no fault of the picture's: nothing here can look at it.</summary>
    public const string Unavailable = "IMAGING_UNAVAILABLE";

    /// <summary>The same, but for now only.</summary>
    public const string Busy = "IMAGING_BUSY";

    /// <summary>Writes a stream to a file and looks at it. The caller disposes of what was received.</summary>
    public async Task<MediaInspection> ReceiveAsync(Stream source, string fileName, CancellationToken cancellation)
    {
        var received = await ReceivedOriginal.ReceiveAsync(
            source, settings.TemporaryFolder, settings.MostBytes, cancellation);
        try
        {
            return await InspectAsync(received, fileName, cancellation);
        }
        catch
        {
            received.Dispose();
            throw;
        }
    }

    /// <param name="received">The bytes.</param>
    /// <param name="fileName">What the sender calls them.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="GraphQLException">Pictures cannot be looked at here, or not now.</exception>
    public async Task<MediaInspection> InspectAsync(
        ReceivedOriginal received, string fileName, CancellationToken cancellation)
    {
        if (received.Refusal is { } early)
        {
            return new MediaInspection(received, Failure: MediaFailures.Of(early));
        }

        return await LookAsync(received.Path, cancellation) switch
        {
            ImageVerdict.Accepted accepted => new MediaInspection(received, accepted.Header.Format.MediaType()),
            ImageVerdict.Refused { Refusal.Reason: ImageRefusalReason.UnknownFormat or ImageRefusalReason.TooManyBytes }
                when !MediaRules.IsNamedAsPicture(fileName) && MediaProbe.Describe(received.Path) is { } description =>
                new MediaInspection(received, description.MediaType),
            ImageVerdict.Refused refused => new MediaInspection(received, Failure: MediaFailures.Of(refused.Refusal)),
            _ => throw new InvalidOperationException("There is no third verdict."),
        };
    }

    private async Task<ImageVerdict> LookAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await pipeline.InspectAsync(path, cancellation);
        }
        catch (ImagingUnavailableException)
        {
            throw new GraphQLException(
                "This server cannot take pictures: its image library is not installed. Ask those who run it.",
                Unavailable);
        }
        catch (ImagingBusyException busy)
        {
            var seconds = (int)Math.Ceiling(busy.RetryAfter.TotalSeconds);
            throw new GraphQLException(
                $"Too many pictures are being sent: try again in {seconds} seconds.",
                Busy,
                new Dictionary<string, object?> { ["retryAfterSeconds"] = seconds });
        }
    }
}

/// <summary>What came in: of which type it is, or why it is not taken.</summary>
public sealed record MediaInspection(
    ReceivedOriginal Received, string? ContentType = null, MediaFailure? Failure = null) : IDisposable
{
    public MediaOriginal ToOriginal(string fileName) => new()
    {
        Sha256 = Received.Sha256,
        Bytes = Received.Length,
        ContentType = ContentType!,
        FileName = MediaRules.FileNameOf(fileName),
    };

    public void Dispose() => Received.Dispose();
}
