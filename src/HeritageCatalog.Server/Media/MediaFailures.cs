using System.Globalization;
using System.Text.Json;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media;

/// <summary>What curators read of a failure.</summary>
public static class MediaFailures
{
    /// <summary>What a refusal of the imaging engine means to a curator.</summary>
    public static MediaFailure Of(ImageRefused refusal) => new()
    {
        Reason = refusal.Reason switch
        {
            ImageRefusalReason.Empty => MediaReason.Empty,
            ImageRefusalReason.TooManyBytes => MediaReason.TooManyBytes,
            ImageRefusalReason.UnknownFormat or ImageRefusalReason.Svg => MediaReason.TypeNotAllowed,
            ImageRefusalReason.Heic => MediaReason.HeicNotAllowed,
            ImageRefusalReason.SideTooLong => MediaReason.SideTooLong,
            ImageRefusalReason.TooManyPixels or ImageRefusalReason.TooManyPixelsAtOnce => MediaReason.TooManyPixels,
            ImageRefusalReason.TooNarrow => MediaReason.RatioTooExtreme,
            ImageRefusalReason.TooManyFrames or ImageRefusalReason.TooManyFramePixels => MediaReason.TooManyFrames,
            ImageRefusalReason.TooManyBands => MediaReason.Unusual,
            ImageRefusalReason.TooSlow => MediaReason.TooSlow,
            _ => MediaReason.Damaged,
        },
        Limit = LimitOf(refusal),
        Detail = refusal.Detail,
    };

    public static LocalizedText TextOf(MediaFailure failure)
    {
        var name = JsonNamingPolicy.SnakeCaseUpper.ConvertName(failure.Reason.ToString());
        var text = EnumLabels<MediaReason>.Find(name)!;
        return failure.Limit is null ? text : new LocalizedText
        {
            ZhHans = $"{text.ZhHans}上限：{failure.Limit}。",
            En = $"{text.En} The limit is {failure.Limit}.",
        };
    }

    private static string? LimitOf(ImageRefused refusal) =>
        refusal.Limit is { } limit ? LimitOf(refusal.Reason, limit) : null;

    private static string LimitOf(ImageRefusalReason reason, long limit) => reason switch
    {
        ImageRefusalReason.TooManyBytes => string.Create(CultureInfo.InvariantCulture, $"{limit / 1_048_576} MiB"),
        ImageRefusalReason.SideTooLong => string.Create(CultureInfo.InvariantCulture, $"{limit} px"),
        ImageRefusalReason.TooNarrow => string.Create(CultureInfo.InvariantCulture, $"{limit}:1"),
        ImageRefusalReason.TooSlow => string.Create(CultureInfo.InvariantCulture, $"{limit} ms"),
        ImageRefusalReason.TooManyPixels or ImageRefusalReason.TooManyPixelsAtOnce
            or ImageRefusalReason.TooManyFramePixels =>
            string.Create(CultureInfo.InvariantCulture, $"{limit / 1_000_000} MP"),
        _ => limit.ToString(CultureInfo.InvariantCulture),
    };
}
