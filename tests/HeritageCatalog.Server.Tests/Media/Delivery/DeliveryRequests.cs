using System.Text;
using HeritageCatalog.GraphQL.Tests.Hostile;
using HeritageCatalog.GraphQL.Tests.Oracle;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>Makes up requests for pictures: most are nearly right, so that they come far.</summary>
/// <param name="key">Of a picture.</param>
/// <param name="sized">A signed address of a size of it.</param>
internal sealed class DeliveryRequests(string key, string sized)
{
    private static readonly string[] Escapes =
    [
        "..", "%2e%2e", "%2e%2e%2f", "..%2f..%2fsecret.jpg", "../secret.jpg", "....//", "%252e%252e/", "..%5c",
        "%c0%ae", "%00", "%", "%zz", "//", "/./", "\\", "+", ".link-key", ".passing", "renditions+", "~", "%E9%9D%92",
        "a%0d%0ab", "originals", "pyramid.tif", "*", "?", "#", ";", "con", "nul.jpg", "thumb.webp.", ".thumb.webp",
        "THUMB.WEBP",
    ];

    private static readonly string[] Regions =
    [
        "full", "square", "0,0,10,10", "190,140,50,50", "pct:0,0,50,50", "pct:99.9,99.9,0.1,0.1", "0,0,0,0",
        "-1,0,1,1", "2147483647,0,2147483647,1", "0,0,2147483648,1", "pct:1e9,0,1,1", "pct:0,0,99999999999999,1",
        "1,2,3", "1,2,3,4,5", "pct:NaN,0,1,1", "pct:,,,", ",,,", "０,0,1,1", "0,0,1 ,1", "pct:0,0,0.0000001,100",
        "smart",
    ];

    private static readonly string[] Sizes =
    [
        "max", "^max", "10,", ",10", "10,10", "!10,10", "^300,", "pct:50", "pct:0.001", "^pct:120", "^pct:1e5", "0,0",
        "1,1", "4097,", "^4097,4097", "^2147483647,1", "!0,5", "!,", ",", "pct:", "pct:-5", "^!400,1", "^", "full",
        "99999999999,", "1,4000", "^1,4000",
    ];

    private static readonly string[] Rotations =
    [
        "0", "90", "!180", "270.0", "360", "360.1", "-0", "22.5", "!", "!!0", "1e2", "00000000000000", "٩٠", "NaN",
        "",
    ];

    private static readonly string[] Files =
    [
        "default.jpg", "color.png", "gray.webp", "bitonal.png", "default.tif", "native.jpg", "default", ".jpg",
        "default.", "default.jpg.png", "DEFAULT.JPG", "info.json",
    ];

    private static readonly string[] Ranges =
    [
        "bytes=0-", "bytes=0-0", "bytes=-1", "bytes=-0", "bytes=5-2", "bytes=99999999999999999999-", "bytes=0-1,3-4",
        "bytes=9223372036854775807-9223372036854775807", "bytes=0-9223372036854775807", "items=0-1", "bytes",
        "bytes=", "bytes=--1", "bytes=-9223372036854775808", "bytes= 0 - 1", "bytes=0-1,", "bytes=a-b",
        "bytes=1-18446744073709551615",
    ];

    private static readonly string[] Tags =
    [
        "*", "\"x\"", "W/\"x\"", "\"", "\"a\", \"b\"", "W/", "x", ",", "\"\u00e9\"", "*, *",
        "Sat, 01 Jan 2000 00:00:00 GMT",
    ];

    private static readonly string[] Accepted =
    [
        "application/ld+json", "application/ld+json;q=0", "application/ld+json;profile=\"x\"", "*/*;q=1e9", ";;;",
        "text/*", "application/json;q=0.5, application/ld+json;q=0.6", "application/ld+json;q=-1",
        "image/avif,image/webp", "/",
    ];

    /// <summary>A request that is in order.</summary>
    public string Whole => $"/media/{key}/thumb.webp";

    /// <summary>A request, and whether it is HTTP: then it has to be answered.</summary>
    public (byte[] Bytes, bool IsHttp) Generate(Random random)
    {
        var method = random.Chance(0.85) ? "GET" : random.Pick(["HEAD", "OPTIONS", "POST", "get", "PROPFIND"]);
        var address = AddressOf(random);
        var request = Encoding.UTF8.GetBytes(
            $"{method} {address} HTTP/1.1\r\nHost: localhost\r\n{Headers(random)}Connection: close\r\n\r\n");
        return random.Chance(0.15)
            ? (ByteMutation.Apply(request, random, Encoding.UTF8.GetBytes(sized)), false)
            : (request, true);
    }

    private string AddressOf(Random random)
    {
        var address = random.Next(4) switch
        {
            0 => $"/media/{Key(random)}/{random.Pick(["thumb.webp", "full.jpg", "medium.avif", random.Pick(Escapes)])}",
            1 => Signed(random),
            _ => Part(random),
        };
        return random.Chance(0.25) ? Spoil(address, random) : address;
    }

    private string Part(Random random) => random.Chance(0.1)
        ? $"/iiif/3/{Key(random)}{random.Pick(["", "/", "/info.json", "/info.json/", "//info.json"])}"
        : $"/iiif/3/{Key(random)}/{random.Pick(Regions)}/{random.Pick(Sizes)}/{random.Pick(Rotations)}/"
            + random.Pick(Files);

    private string Signed(Random random)
    {
        var (path, query) = (sized.Split('?')[0], sized.Split('?')[1]);
        return random.Next(5) switch
        {
            0 => sized,
            1 => $"{path}?{query[..random.Next(query.Length)]}",
            2 => $"{path.Replace("w120", $"w{random.Next(5000)}", StringComparison.Ordinal)}?{query}",
            3 => $"/media/{Key(random)}/sizes/{random.Pick(Escapes)}?{query}",
            _ => $"{path}?k={random.Pick(Escapes)}&e={random.NextInt64()}&s={random.Pick(Escapes)}",
        };
    }

    private string Key(Random random) => random.Chance(0.8) ? key
        : random.Chance(0.5) ? random.Pick(Escapes)
        : random.Chance(0.5) ? key.ToUpperInvariant()
        : Convert.ToHexStringLower(Encoding.ASCII.GetBytes(key))[random.Next(60)..];

    private static string Spoil(string address, Random random)
    {
        var at = random.Next(1, address.Length);
        return random.Chance(0.5)
            ? address.Insert(at, random.Pick(Escapes))
            : string.Concat(
                address.AsSpan(0, at), random.Pick(Escapes), address.AsSpan(Math.Min(address.Length, at + 5)));
    }

    private static string Headers(Random random)
    {
        var headers = random.Maybe(0.4, () => $"Range: {random.Pick(Ranges)}\r\n")
            + random.Maybe(0.2, () => $"If-None-Match: {random.Pick(Tags)}\r\n")
            + random.Maybe(0.1, () => $"If-Match: {random.Pick(Tags)}\r\n")
            + random.Maybe(0.1, () => $"If-Range: {random.Pick(Tags)}\r\n")
            + random.Maybe(0.2, () => $"Accept: {random.Pick(Accepted)}\r\n");
        return headers + random.Maybe(0.1, () => "Authorization: Bearer nobody\r\nOrigin: https://example.org\r\n");
    }
}
