using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests.DeepZoom;

public sealed class IiifRequestTests
{
    // The sizes that the specification's own pictures have.
    private static readonly PixelSize Whole = new(300, 200);

    [Theory]
    [InlineData("full", 0, 0, 300, 200)]
    [InlineData("square", 50, 0, 200, 200)]
    [InlineData("125,15,120,140", 125, 15, 120, 140)]
    [InlineData("pct:41.6,7.5,40,70", 125, 15, 120, 140)]
    [InlineData("125,15,200,200", 125, 15, 175, 185)]
    [InlineData("pct:41.6,7.5,66.6,100", 125, 15, 175, 185)]
    [InlineData("0,0,300,200", 0, 0, 300, 200)]
    [InlineData("299,199,1,1", 299, 199, 1, 1)]
    public void A_region_is_cut_off_at_the_edges(string region, int x, int y, int width, int height)
    {
        Assert.Equal(new PixelRegion(x, y, width, height), Valid(region: region).Region);
    }

    [Theory]
    [InlineData("max", 300, 200)]
    [InlineData("150,", 150, 100)]
    [InlineData(",150", 225, 150)]
    [InlineData("pct:50", 150, 100)]
    [InlineData("225,100", 225, 100)]
    [InlineData("!225,100", 150, 100)]
    [InlineData("!1000,1000", 300, 200)]
    [InlineData("^360,", 360, 240)]
    [InlineData("^,240", 360, 240)]
    [InlineData("^pct:120", 360, 240)]
    [InlineData("^360,360", 360, 360)]
    [InlineData("^!360,360", 360, 240)]
    [InlineData("^max", 500, 333)]
    [InlineData("1,", 1, 1)]
    public void A_size_is_worked_out_from_the_region(string size, int width, int height)
    {
        Assert.Equal(new PixelSize(width, height), Valid(size: size).Size);
    }

    [Theory]
    [InlineData("region", "0,0,0,10")]
    [InlineData("region", "300,0,10,10")]
    [InlineData("region", "0,0,10")]
    [InlineData("region", "0,0,10,10,10")]
    [InlineData("region", "-1,0,10,10")]
    [InlineData("region", "1.5,0,10,10")]
    [InlineData("region", "pct:0,0,0,0")]
    [InlineData("region", "pct:101,0,10,10")]
    [InlineData("region", "pct:NaN,0,10,10")]
    [InlineData("region", "99999999999,0,1,1")]
    [InlineData("region", "Full")]
    [InlineData("region", "")]
    [InlineData("size", "full")]
    [InlineData("size", "301,")]
    [InlineData("size", ",201")]
    [InlineData("size", "301,100")]
    [InlineData("size", "pct:101")]
    [InlineData("size", "pct:0")]
    [InlineData("size", "pct:1e2")]
    [InlineData("size", "0,")]
    [InlineData("size", ",")]
    [InlineData("size", "10")]
    [InlineData("size", "!10,")]
    [InlineData("size", "^501,")]
    [InlineData("size", "99999999999,")]
    [InlineData("size", "")]
    [InlineData("rotation", "-90")]
    [InlineData("rotation", "361")]
    [InlineData("rotation", "!")]
    [InlineData("rotation", "left")]
    [InlineData("quality", "native")]
    [InlineData("format", "JPG")]
    public void What_means_nothing_is_refused(string parameter, string text)
    {
        Assert.Equal((parameter, false), Refused(parameter, text));
    }

    [Theory]
    [InlineData("rotation", "22.5")]
    [InlineData("rotation", "!45")]
    [InlineData("format", "tif")]
    [InlineData("format", "jp2")]
    public void What_others_may_support_is_told_apart(string parameter, string text)
    {
        Assert.Equal((parameter, true), Refused(parameter, text));
    }

    [Theory]
    [InlineData("0", false, 0)]
    [InlineData("360", false, 0)]
    [InlineData("90", false, 90)]
    [InlineData("180.0", false, 180)]
    [InlineData("!270", true, 270)]
    public void A_rotation_is_a_quarter_turn_after_a_mirror(string text, bool isMirrored, int degrees)
    {
        var request = Valid(rotation: text);

        Assert.Equal((isMirrored, degrees), (request.IsMirrored, request.Rotation));
    }

    [Theory]
    [InlineData("0,0,300,200", "300,200", "0", "full/max/0/default.jpg")]
    [InlineData("pct:0,0,50,50", "max", "360", "0,0,150,100/max/0/default.jpg")]
    [InlineData("square", "100,", "!90", "50,0,200,200/100,100/!90/default.jpg")]
    [InlineData("full", "^!360,360", "0", "full/^360,240/0/default.jpg")]
    public void Each_request_has_one_canonical_form(string region, string size, string rotation, string canonical)
    {
        Assert.Equal(canonical, Valid(region, size, rotation).Canonical);
    }

    private static IiifOutcome Parse(string region, string size, string rotation, string quality, string format) =>
        IiifRequest.Parse(region, size, rotation, quality, format, Whole, new IiifLimits(500, 250_000));

    private static IiifRequest Valid(string region = "full", string size = "max", string rotation = "0") =>
        Assert.IsType<IiifOutcome.Valid>(Parse(region, size, rotation, "default", "jpg")).Request;

    private static (string Parameter, bool IsUnsupported) Refused(string parameter, string text)
    {
        var outcome = Parse(
            parameter == "region" ? text : "full",
            parameter == "size" ? text : "max",
            parameter == "rotation" ? text : "0",
            parameter == "quality" ? text : "default",
            parameter == "format" ? text : "jpg");
        var refusal = Assert.IsType<IiifOutcome.Invalid>(outcome).Refusal;
        return (refusal.Parameter, refusal.IsUnsupported);
    }
}
