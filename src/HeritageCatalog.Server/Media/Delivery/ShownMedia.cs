using System.Collections.Concurrent;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>
/// Finds the asset that a key of a rendered set belongs to. What was found holds for a second, so that a picture that
/// everybody looks at does not ask the database each time; whether it is still public is decided each time anew.
/// </summary>
public sealed class ShownMedia(MediaAssets assets, TimeProvider time)
{
    private const int KeyLength = 64;

    // Beyond these all are forgotten: finding one again takes a round trip.
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Found> _found = new(StringComparer.Ordinal);

    /// <summary>Whether a text can be the key of a rendered set.</summary>
    public static bool IsKey(string text) =>
        text.Length == KeyLength && !text.AsSpan().ContainsAnyExcept("0123456789abcdef");

    /// <summary>The asset; null when no picture's address begins so.</summary>
    public async ValueTask<MediaAsset?> FindAsync(string key, CancellationToken cancellation)
    {
        if (!IsKey(key))
        {
            return null;
        }

        if (_found.TryGetValue(key, out var known) && time.GetElapsedTime(known.At) < Freshness)
        {
            return known.Asset;
        }

        var at = time.GetTimestamp();
        var asset = await assets.FindByKeyAsync(key, cancellation);
        if (_found.Count >= MostRemembered)
        {
            _found.Clear();
        }

        _found[key] = new Found(asset, at);
        return asset;
    }

    private sealed record Found(MediaAsset? Asset, long At);
}
