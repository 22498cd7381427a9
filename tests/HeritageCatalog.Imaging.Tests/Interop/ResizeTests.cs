using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.Tests.Interop;

public sealed class ResizeTests
{
    [Theory]
    [InlineData(1200, 100)]
    [InlineData(1280, 100)]
    [InlineData(1883, 100)]
    [InlineData(2048, 256)]
    public void A_copy_is_as_large_as_it_was_asked_to_be_whatever_the_proportions(int height, int longest)
    {
        VipsLibrary.EnsureLoaded();
        var others = new List<string>();
        for (var width = height / 4; width <= height * 2; width++)
        {
            using var black = new VipsOperation("black");
            using var image = black.With("width", width).With("height", height).With("bands", 3).Run().TakeImage();
            var scale = (double)longest / Math.Max(width, height);
            var wanted = (Width: (int)Math.Round(width * scale), Height: (int)Math.Round(height * scale));

            using var resized = image.Resize(wanted.Width, wanted.Height);

            if ((resized.Width, resized.Height) != wanted)
            {
                others.Add($"{width} x {height} became {resized.Width} x {resized.Height} instead of {wanted}");
            }
        }

        Assert.Empty(others);
    }
}
