namespace HeritageCatalog.Mongo.Selection;

/// <summary>How long the last checks of a server took ("Round Trip Times").</summary>
internal sealed class RecentRoundTrips
{
    private const int Most = 10;
    private const int Fewest = 2;

    private readonly Queue<TimeSpan> _samples = [];

    /// <summary>With more weight on the recent ones; null while there is none.</summary>
    public TimeSpan? Average { get; private set; }

    /// <summary>The quickest of the last ten; nothing while there are too few.</summary>
    public TimeSpan Shortest => _samples.Count < Fewest ? TimeSpan.Zero : _samples.Min();

    public void Add(TimeSpan sample)
    {
        Average = RoundTripAverage.Add(Average, sample);
        _samples.Enqueue(sample);
        if (_samples.Count > Most)
        {
            _samples.Dequeue();
        }
    }

    public void Clear()
    {
        Average = null;
        _samples.Clear();
    }
}
