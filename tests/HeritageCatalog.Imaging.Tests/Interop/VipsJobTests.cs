using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.Tests.Interop;

/// <summary>Whose words the one buffer of libvips holds.</summary>
[Collection(nameof(Alone))]
public sealed class VipsJobTests
{
    [Fact]
    public void Who_works_alone_is_told_what_was_wrong()
    {
        using var job = VipsJob.Begin();

        Assert.Contains("paint_a_picture", Provoke());
    }

    [Fact]
    public async Task Nobody_is_told_what_may_be_about_the_picture_of_another()
    {
        using var first = VipsJob.Begin();
        var second = await Task.Run(() =>
        {
            using var other = VipsJob.Begin();
            return Provoke();
        });

        // The other one has ended, but its words may be what this one finds.
        Assert.Equal((VipsErrors.Untold, VipsErrors.Untold), (second, Provoke()));
    }

    [Fact]
    public void What_an_earlier_one_has_left_behind_is_forgotten()
    {
        VipsLibrary.EnsureLoaded();
        Vips.vips_operation_new("paint_a_picture");

        using var job = VipsJob.Begin();

        Assert.Equal("", VipsErrors.Take());
    }

    private static string Provoke()
    {
        Vips.vips_operation_new("paint_a_picture");
        return VipsErrors.Take();
    }
}
