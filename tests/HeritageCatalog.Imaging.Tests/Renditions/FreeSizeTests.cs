using HeritageCatalog.Imaging.Analysis;
using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests.Renditions;

public sealed class FreeSizeTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Theory]
    [InlineData(1000, 500, 1, 1, 0.5, 0.5, 250, 0, 500, 500)]
    [InlineData(1000, 500, 1, 1, 0.0, 0.5, 0, 0, 500, 500)]
    [InlineData(1000, 500, 1, 1, 0.9, 0.5, 500, 0, 500, 500)]
    [InlineData(1000, 500, 1, 1, 0.3, 0.5, 50, 0, 500, 500)]
    [InlineData(500, 1000, 16, 9, 0.5, 0.25, 0, 110, 500, 281)]
    [InlineData(10, 10, 1, 1000, 0.5, 0.5, 4, 0, 1, 10)]
    public void A_crop_is_as_large_as_can_be_around_the_focal_point(
        int width, int height, int across, int down, double x, double y,
        int left, int top, int boxWidth, int boxHeight)
    {
        var box = CropBox.Around(new PixelSize(width, height), new PixelSize(across, down), new FocalPoint(x, y));

        Assert.Equal(new PixelRegion(left, top, boxWidth, boxHeight), box);
    }

    [Theory]
    [InlineData(100, null, 100, 50)]
    [InlineData(100, 100, 100, 100)]
    [InlineData(333, 77, 333, 77)]
    [InlineData(77, 333, 77, 333)]
    [InlineData(2000, null, 800, 400)]
    [InlineData(2000, 2000, 400, 400)]
    public async Task A_free_size_is_made_exactly_but_never_enlarged(
        int width, int? height, int actualWidth, int actualHeight)
    {
        using var copy = new TemporaryFile(Pictures.Jpeg(800, 400));

        using var image = await TestPipeline.Shared.ResizeAsync(
            copy.Path, new FreeSize(width, height), RenditionFormat.Webp, Never);

        Assert.Equal(new PixelSize(actualWidth, actualHeight), image.Size);
    }

    [Fact]
    public async Task A_crop_keeps_the_focal_point_in_view()
    {
        using var copy = new TemporaryFile(Pictures.Jpeg(800, 400));

        using var left = await TestPipeline.Shared.ResizeAsync(
            copy.Path, new FreeSize(100, 200, new FocalPoint(0.1, 0.5)), RenditionFormat.Jpeg, Never);
        using var right = await TestPipeline.Shared.ResizeAsync(
            copy.Path, new FreeSize(100, 200, new FocalPoint(0.9, 0.5)), RenditionFormat.Jpeg, Never);

        Assert.True(Pictures.ColourAt(left.ToArray(), 0.9, 0.3)[0] > 200);
        Assert.True(Pictures.ColourAt(right.ToArray(), 0.1, 0.3)[2] > 200);
    }
}
