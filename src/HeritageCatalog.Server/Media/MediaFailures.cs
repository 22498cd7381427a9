using System.Text.Json;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media;

/// <summary>What curators read of a failure.</summary>
public static class MediaFailures
{
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
}
