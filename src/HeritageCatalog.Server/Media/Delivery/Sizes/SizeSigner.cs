using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HeritageCatalog.Server.Media.Delivery.Sizes;

/// <summary>A secret that addresses of sizes are signed with.</summary>
/// <param name="Id">Stands in the address, so that secrets can be changed while old addresses go on.</param>
/// <param name="Secret">At least 32 bytes.</param>
public sealed record SizeKey(string Id, ReadOnlyMemory<byte> Secret);

/// <summary>
/// Signs addresses of sizes by HMAC-SHA-256, so that nobody but this server decides which sizes are made. They say
/// until when they hold, to the day: within a day the same picture has the same address, which caches need.
/// </summary>
/// <param name="keys">The first signs; all are let in.</param>
/// <param name="time">The clock.</param>
public sealed class SizeSigner(IReadOnlyList<SizeKey> keys, TimeProvider time)
{
    /// <summary>When the addresses that are signed now are signed anew.</summary>
    public DateTimeOffset NextWindow
    {
        get
        {
            var now = time.GetUtcNow();
            return new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1);
        }
    }

    /// <param name="path">Of the size, without a query.</param>
    /// <param name="days">For how many days it holds, the current one not counted; null for ever.</param>
    /// <returns>What follows the path, with its question mark.</returns>
    public string Sign(string path, int? days)
    {
        return Sign(path, days is { } count ? NextWindow.AddDays(count).ToUnixTimeSeconds() : 0);
    }

    /// <summary>Signs what is for one person, and for a moment.</summary>
    /// <param name="path">Without a query.</param>
    /// <param name="expiresAt">Until when it holds, to the second.</param>
    /// <returns>What follows the path, with its question mark.</returns>
    public string SignUntil(string path, DateTimeOffset expiresAt) => Sign(path, expiresAt.ToUnixTimeSeconds());

    /// <summary>Whether we have signed this, and it still holds. Asks nobody.</summary>
    public bool Verify(string path, string? keyId, string? expiry, string? signature)
    {
        if (keys.FirstOrDefault(one => one.Id == keyId) is not { } key
            || !long.TryParse(expiry, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
            || signature is null)
        {
            return false;
        }

        var expected = Encoding.ASCII.GetBytes(SignatureOf(key, path, until));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature))
            && (until == 0 || time.GetUtcNow().ToUnixTimeSeconds() < until);
    }

    private string Sign(string path, long expiry)
    {
        var key = keys[0];
        return string.Create(
            CultureInfo.InvariantCulture, $"?k={key.Id}&e={expiry}&s={SignatureOf(key, path, expiry)}");
    }

    private static string SignatureOf(SizeKey key, string path, long expiry)
    {
        var text = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{path}?k={key.Id}&e={expiry}"));
        return Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret.Span, text));
    }
}
