using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.Tests.Interop;

[Collection(nameof(Alone))]
public sealed class VipsErrorsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("VipsJpeg: premature end of JPEG image\n", "VipsJpeg: premature end of JPEG image")]
    [InlineData("one\ntwo\none\n", "one; two")]
    [InlineData("/some/where/a.jpg: bad seek to 1864\nheif: Invalid input", "heif: Invalid input")]
    [InlineData("/some/where/a.jpg: unable to open", "unable to open")]
    public void A_message_says_what_failed_and_not_where_the_file_lies(string text, string expected)
    {
        Assert.Equal(expected, VipsErrors.Describe(text));
    }

    [Fact]
    public void An_operation_that_does_not_exist_is_named()
    {
        var exception = Assert.Throws<ImagingException>(() => new VipsOperation("paint_a_picture"));

        Assert.Equal("paint_a_picture", exception.Operation);
    }

    [Fact]
    public void An_argument_that_means_nothing_is_refused_in_the_librarys_words()
    {
        using var operation = new VipsOperation("jpegsave_buffer");

        var exception = Assert.Throws<ImagingException>(() => operation.With("Q", "very good"));

        Assert.NotEmpty(exception.Message);
    }

    [Theory]
    [InlineData("magickload")]
    [InlineData("svgload")]
    [InlineData("pdfload")]
    [InlineData("rawload")]
    [InlineData("vipsload")]
    [InlineData("uhdrload")]
    public void A_loader_that_is_not_asked_for_cannot_be_run(string loader)
    {
        using var file = new TemporaryFile(Pictures.Jpeg(8, 8));

        var exception = Assert.Throws<ImagingException>(() =>
        {
            using var operation = new VipsOperation(loader);
            operation.With("filename", file.Path).Run();
        });

        // One that is open would say that this is no file of its own.
        Assert.Matches("blocked|not found", exception.Message);
    }
}
