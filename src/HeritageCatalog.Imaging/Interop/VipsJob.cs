namespace HeritageCatalog.Imaging.Interop;

/// <summary>
/// One picture being worked on in this process. libvips keeps one buffer of messages for all of them: what stands in
/// it is about this one only where no other was worked on at the same time.
/// </summary>
internal sealed class VipsJob : IDisposable
{
    private static readonly Lock Gate = new();
    private static readonly AsyncLocal<VipsJob?> Flowing = new();

    private static int _running;
    private static long _begun;

    private readonly bool _beganAlone;
    private readonly long _number;

    private VipsJob(bool beganAlone, long number) => (_beganAlone, _number) = (beganAlone, number);

    /// <summary>Whether messages are told to whoever asks now: about his own picture, or outside of any job.</summary>
    public static bool OwnsMessages => Flowing.Value is not { } job || job.IsAlone;

    private bool IsAlone
    {
        get
        {
            lock (Gate)
            {
                return _beganAlone && _begun == _number;
            }
        }
    }

    /// <summary>Begins one, for all that the caller awaits.</summary>
    public static VipsJob Begin()
    {
        lock (Gate)
        {
            _running++;
            _begun++;
            var job = new VipsJob(_running == 1, _begun);
            if (_running == 1)
            {
                VipsErrors.Forget();
            }

            Flowing.Value = job;
            return job;
        }
    }

    public void Dispose()
    {
        lock (Gate)
        {
            _running--;
        }
    }
}
