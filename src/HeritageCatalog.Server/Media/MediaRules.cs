using System.Security.Cryptography;
using System.Text;

namespace HeritageCatalog.Server.Media;

/// <summary>What must hold of something before the public sees it, and what the public sees of it then.</summary>
public static class MediaRules
{
    /// <summary>What has no end of its own ends with the calendar.</summary>
    public static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private const int RememberedChanges = 20;
    private const int MostFileName = 255;

    /// <summary>The endings of names that promise a picture.</summary>
    private static readonly string[] PictureEndings =
        [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".tif", ".tiff", ".bmp", ".svg"];

    /// <summary>What kind of thing has a media type.</summary>
    public static MediaKind KindOf(string contentType) => contentType.Split('/')[0] switch
    {
        "image" => MediaKind.Image,
        "audio" => MediaKind.Audio,
        "video" => MediaKind.Video,
        _ => MediaKind.Document,
    };

    /// <summary>What a sender calls a file, cut to its last 255 characters: it goes into headers of answers.</summary>
    public static string FileNameOf(string sent)
    {
        var start = Math.Max(0, sent.Length - MostFileName);
        return start > 0 && char.IsLowSurrogate(sent[start]) ? sent[(start + 1)..] : sent[start..];
    }

    /// <summary>
    /// Whether a name promises a picture. The name of a file decides nothing, but who sends a document under the name
    /// of a picture errs or means no good.
    /// </summary>
    public static bool IsNamedAsPicture(string fileName) =>
        Array.Exists(PictureEndings, ending => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is missing before the public may see it.</summary>
    public static IReadOnlyList<MediaRequirement> FindMissing(MediaAsset asset)
    {
        var missing = new List<MediaRequirement>();
        Add(asset is { State: MediaState.Ready, Rendered: not null }, MediaRequirement.Ready);
        Add(!string.IsNullOrWhiteSpace(asset.Alt?.ZhHans), MediaRequirement.AltTextChinese);
        Add(!string.IsNullOrWhiteSpace(asset.Alt?.En), MediaRequirement.AltTextEnglish);
        Add(asset.Rights is not null, MediaRequirement.Rights);
        Add(asset.Consent is Consent.Given or Consent.NotNeeded, MediaRequirement.Consent);
        return missing;

        void Add(bool isThere, MediaRequirement requirement)
        {
            if (!isThere)
            {
                missing.Add(requirement);
            }
        }
    }

    /// <summary>The same asset with what follows from the rest.</summary>
    public static MediaAsset WithDerived(this MediaAsset asset) => asset with
    {
        PublicUntil = FindMissing(asset).Count > 0 ? null : asset.Rights!.ExpiresAt ?? Never,
    };

    /// <summary>The end is not part of it: at that moment the public does not see it any more.</summary>
    public static bool IsPublic(this MediaAsset asset, DateTimeOffset now) => asset.PublicUntil > now;

    /// <summary>What rights let the public see, by width; the smallest at least.</summary>
    public static IReadOnlyList<Rendition> PublicRenditions(MediaAsset asset, ImageFormat format)
    {
        var all = (asset.Rendered?.Renditions ?? [])
            .Where(rendition => rendition.Format == format)
            .OrderBy(rendition => rendition.Width)
            .DistinctBy(rendition => rendition.Width)
            .ToList();
        var bound = asset.Rights?.MaxPublicPixels ?? int.MaxValue;
        var allowed = all.Where(rendition => Math.Max(rendition.Width, rendition.Height) <= bound).ToList();
        return allowed.Count > 0 ? allowed : [.. all.Take(1)];
    }

    /// <summary>The smallest that is as wide as wanted, or else the widest; null when there is none.</summary>
    public static Rendition? Choose(IReadOnlyList<Rendition> byWidth, int? width) =>
        byWidth.FirstOrDefault(rendition => rendition.Width >= (width ?? int.MaxValue)) ?? byWidth.LastOrDefault();

    /// <summary>
    /// What the addresses of a rendered set begin with. The asset is part of it, since the same bytes may be public
    /// in one and not in another; pipeline and credit, since what lies behind an address never changes.
    /// </summary>
    public static string KeyOf(MediaAsset asset, string sha256, int pipeline) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{asset.Id}/{sha256}/{pipeline}/{CreditLineOf(asset)}")));

    /// <summary>What is written into pictures, so that it stays with them wherever they go.</summary>
    public static string? CreditLineOf(MediaAsset asset) => asset.Rights is { Credit: var credit }
        ? credit.En is { } english && english != credit.ZhHans ? $"{credit.ZhHans} / {english}" : credit.ZhHans
        : null;

    /// <summary>Notes what a person has changed.</summary>
    public static MediaAsset WithChange(this MediaAsset asset, IReadOnlyList<string> paths) => asset with
    {
        Revision = asset.Revision + 1,
        Changes =
        [
            .. asset.Changes.TakeLast(RememberedChanges - 1),
            new MediaChange { Revision = asset.Revision + 1, Paths = paths },
        ],
    };

    /// <summary>What persons have changed since a revision; everything that is remembered for one long ago.</summary>
    public static IReadOnlyList<string> ChangedSince(MediaAsset asset, int revision) =>
    [
        .. asset.Changes.Where(change => change.Revision > revision)
            .SelectMany(change => change.Paths)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}

/// <summary>What the public waits for.</summary>
public enum MediaRequirement
{
    Ready,
    AltTextChinese,
    AltTextEnglish,
    Rights,
    Consent,
}
