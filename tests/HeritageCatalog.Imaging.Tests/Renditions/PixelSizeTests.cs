using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests.Renditions;

public sealed class PixelSizeTests
{
    [Theory]
    [InlineData(6000, 4000, 2048, 2048, 1365)]
    [InlineData(6000, 4000, 160, 160, 107)]
    [InlineData(100, 50, 160, 100, 50)]
    [InlineData(1000, 2000, 160, 160, 320)]
    [InlineData(1000, 8000, 160, 40, 320)]
    [InlineData(5000, 100, 160, 160, 3)]
    [InlineData(30_000, 600, 40, 40, 1)]
    public void An_image_is_held_to_a_width_and_twice_that_in_height(
        int width, int height, int heldTo, int heldWidth, int heldHeight)
    {
        Assert.Equal(new PixelSize(heldWidth, heldHeight), new PixelSize(width, height).HeldTo(heldTo));
    }
}
