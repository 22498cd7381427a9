namespace HeritageCatalog.Imaging;

/// <summary>Thrown when all workers are busy and the queue before them is full.</summary>
public sealed class ImagingBusyException(TimeSpan retryAfter)
    : ImagingException("queue", $"full; ask again in {retryAfter.TotalSeconds:0} s")
{
    /// <summary>When it is worth asking again.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}
