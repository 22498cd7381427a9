using System.Text;
using HeritageCatalog.Imaging.Probing;

namespace HeritageCatalog.Imaging.Tests.Probing;

public sealed class MediaProbeTests
{
    private static readonly TimeSpan NinetySeconds = TimeSpan.FromSeconds(90);

    public static TheoryData<byte[], MediaDescription> Known => new()
    {
        { Containers.Mp4("vide", 600, 54_000, 1920, 1080), Video("video/mp4", 1920, 1080) },
        { Containers.Mp4("vide", 600, 54_000, 1920, 1080, isTurned: true), Video("video/mp4", 1080, 1920) },
        { Containers.Mp4("vide", 600, 54_000, 640, 480, brand: "qt  "), Video("video/quicktime", 640, 480) },
        { Containers.Mp4("soun", 1000, 90_000), Audio("audio/mp4") },
        { Containers.Webm(90_000, 640, 360), Video("video/webm", 640, 360) },
        { Containers.Webm(90_000, 0, 0), Audio("audio/webm") },
        { Containers.Opus(90 * 48_000), Audio("audio/ogg") },
        { Containers.Vorbis(22_050, 90 * 22_050), Audio("audio/ogg") },
        { Containers.Wave(2000, 180_000), Audio("audio/wav") },
        { Containers.Flac(44_100, 90 * 44_100), Audio("audio/flac") },
        { Containers.Flac(48_000, 0), Audio("audio/flac") with { Duration = null } },
        { Containers.Mp3(10), Audio("audio/mpeg") with { Duration = TimeSpan.FromMilliseconds(261) } },
        {
            Containers.Mp3(10, counted: 3445),
            Audio("audio/mpeg") with { Duration = TimeSpan.FromMilliseconds(89_992) }
        },
        { Containers.Mp3(10, tag: 300), Audio("audio/mpeg") with { Duration = TimeSpan.FromMilliseconds(261) } },
    };

    public static TheoryData<string, int?> Documents => new()
    {
        { "%PDF-1.4\n2 0 obj<</Type /Pages /Kids [3 0 R] /Count 12>>endobj", 12 },
        { "%PDF-1.4\n2 0 obj<</Count 7/Kids[3 0 R]/Resources<</Font<</F 1 0 R>>>>/Type\n/Pages>>endobj", 7 },
        { "%PDF-1.4\n<</Type/Pages/Count 5/Parent 9 0 R>><</Type/Pages/Count 9>>", 9 },
        { "%PDF-1.4\n<</Type/Pages/Count 5>>%%EOF<</Type/Pages/Count 6>>%%EOF", 6 },
        { "%PDF-1.4\n<</Type/Catalog/Pages 2 0 R>>", null },
        { "%PDF-1.4\n<</Type/Pages/Count 99999999>>", null },
        { "%PDF-1.4\n/Pages/Count 3>>", null },
        { "%PDF-1.5\n<</Type/ObjStm>>stream\n", null },
    };

    public static TheoryData<byte[]> Unknown =>
    [
        Array.Empty<byte>(),
        new byte[1000],
        "plain text that is no container of any kind, though ID3 stands in it"u8.ToArray(),
        Containers.Box("ftyp", "isom"u8.ToArray()),
        Containers.OggPage(0, [.. "unheard of"u8]),
        Containers.Mp3(1),
    ];

    [Theory]
    [MemberData(nameof(Known))]
    public void A_container_is_described_by_what_it_says(byte[] bytes, MediaDescription expected)
    {
        Assert.Equal(expected, Describe(bytes));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_pages_of_a_document_are_those_of_its_last_root(string text, int? pages)
    {
        Assert.Equal(
            new MediaDescription(MediaKind.Document, "application/pdf") { Pages = pages },
            Describe(Encoding.ASCII.GetBytes(text)));
    }

    [Fact]
    public void The_pages_of_a_document_are_found_in_packed_objects_too()
    {
        var bytes = Containers.PackedPdf("1 0 2 40 <</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Count 44/Kids[3 0 R]>>");

        Assert.Equal(44, Describe(bytes)?.Pages);
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void What_is_no_container_has_no_description(byte[] bytes)
    {
        Assert.Null(Describe(bytes));
    }

    [Fact]
    public void A_million_empty_boxes_are_given_up()
    {
        var start = Containers.Box("ftyp", "isom"u8.ToArray());
        byte[] boxes = [.. Enumerable.Repeat(Containers.Box("free"), 1_000_000).SelectMany(box => box)];

        Assert.Null(Describe([.. start, .. boxes, .. Containers.Mp4("vide", 1, 1)]));
    }

    [Fact]
    public void A_document_of_nothing_but_roots_is_given_up()
    {
        byte[] roots = [.. Enumerable.Repeat("/Pages<<"u8.ToArray(), 500_000).SelectMany(root => root)];

        Assert.Null(Describe([.. "%PDF-1.4"u8, .. roots])?.Pages);
    }

    private static MediaDescription Video(string type, int width, int height) =>
        new(MediaKind.Video, type) { Duration = NinetySeconds, Width = width, Height = height };

    private static MediaDescription Audio(string type) => new(MediaKind.Audio, type) { Duration = NinetySeconds };

    private static MediaDescription? Describe(byte[] bytes)
    {
        using var file = new TemporaryFile(bytes);
        return MediaProbe.Describe(file.Path);
    }
}
