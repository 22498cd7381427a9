using System.Text;
using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests.DeepZoom;

public sealed class IiifInformationTests
{
    [Fact]
    public void An_image_is_described_with_what_can_be_asked_of_it()
    {
        var json = IiifInformation.Write("https://example.org/iiif/3/a", new PixelSize(6000, 4001), IiifLimits.Usual);

        Assert.Equal(
            """
            {"@context":"http://iiif.io/api/image/3/context.json","id":"https://example.org/iiif/3/a",
            "type":"ImageService3","protocol":"http://iiif.io/api/image","profile":"level2","width":6000,"height":4001,
            "maxWidth":4096,"maxHeight":4096,"maxArea":16000000,
            "sizes":[{"width":375,"height":251},{"width":750,"height":501},{"width":1500,"height":1001},
            {"width":3000,"height":2001}],
            "tiles":[{"width":512,"scaleFactors":[1,2,4,8,16]}],
            "preferredFormats":["webp","jpg"],"extraFormats":["webp"],"extraQualities":["color","gray","bitonal"],
            "extraFeatures":["canonicalLinkHeader","mirroring","profileLinkHeader","sizeUpscaling"]}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(json.Span));
    }

    [Fact]
    public void Every_size_that_is_told_can_be_asked_for()
    {
        var whole = new PixelSize(5001, 333);
        var json = Encoding.UTF8.GetString(IiifInformation.Write("a", whole, IiifLimits.Usual).Span);
        var sizes = System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("sizes").EnumerateArray();

        Assert.All(sizes, size => Assert.IsType<IiifOutcome.Valid>(IiifRequest.Parse(
            "full", $"{size.GetProperty("width")},{size.GetProperty("height")}", "0", "default", "jpg", whole,
            IiifLimits.Usual)));
    }
}
