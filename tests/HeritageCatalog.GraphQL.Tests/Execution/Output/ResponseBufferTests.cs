using System.Buffers;
using System.Text;
using System.Text.Json;
using HeritageCatalog.GraphQL.Execution.Output;

namespace HeritageCatalog.GraphQL.Tests.Execution.Output;

public sealed class ResponseBufferTests
{
    [Fact]
    public void Text_cut_back_over_several_chunks_goes_on_where_it_was_cut()
    {
        var buffer = new ResponseBuffer(ArrayPool<byte>.Shared);
        buffer.Write("kept"u8);
        var cut = buffer.Position;
        for (var i = 0; i < 100; i++)
        {
            buffer.Write(new byte[3000]);
        }

        buffer.CutBackTo(cut);
        buffer.Write(Encoding.UTF8.GetBytes(new string('x', 50_000)));

        Assert.Equal("kept" + new string('x', 50_000), Read(buffer, 0, buffer.Position));
        buffer.ReturnAll();
    }

    [Fact]
    public void A_part_is_measured_and_copied_alike()
    {
        var buffer = new ResponseBuffer(ArrayPool<byte>.Shared);
        var positions = new List<long>();
        for (var i = 0; i < 200; i++)
        {
            positions.Add(buffer.Position);
            buffer.Write(Encoding.UTF8.GetBytes($"<{new string('a', i * 7)}>"));
        }

        for (var i = 0; i < 199; i++)
        {
            Assert.Equal($"<{new string('a', i * 7)}>", Read(buffer, positions[i], positions[i + 1]));
            Assert.Equal((i * 7) + 2, buffer.Measure(positions[i], positions[i + 1]));
        }

        buffer.ReturnAll();
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("\"\\\b\f\n\r\t/")]
    [InlineData("\u0000\u0001\u001f\u007f\u2028")]
    [InlineData("岛城女画家 é ñ 😀")]
    [InlineData("end\\")]
    public void A_string_reads_back_as_it_was(string text)
    {
        var buffer = new ResponseBuffer(ArrayPool<byte>.Shared);
        JsonText.WriteString(buffer, text);
        var fromText = buffer.Position;
        JsonText.WriteString(buffer, Encoding.UTF8.GetBytes(text));

        Assert.Equal(text, JsonSerializer.Deserialize<string>(Read(buffer, 0, fromText)));
        Assert.Equal(Read(buffer, 0, fromText), Read(buffer, fromText, buffer.Position));
        buffer.ReturnAll();
    }

    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(100_000)]
    public void A_long_string_is_not_split_within_a_character(int length)
    {
        var text = new string('a', length - 1) + string.Concat(Enumerable.Repeat("😀中", 5000)) + "\"";
        var buffer = new ResponseBuffer(ArrayPool<byte>.Shared);

        JsonText.WriteString(buffer, text);

        Assert.Equal(text, JsonSerializer.Deserialize<string>(Read(buffer, 0, buffer.Position)));
        buffer.ReturnAll();
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        var buffer = new ResponseBuffer(ArrayPool<byte>.Shared);

        JsonText.WriteString(buffer, "a\ud800b");

        Assert.Equal("\"a\ufffdb\"", Read(buffer, 0, buffer.Position));
        buffer.ReturnAll();
    }

    private static string Read(ResponseBuffer buffer, long start, long end)
    {
        var output = new ArrayBufferWriter<byte>();
        buffer.CopyTo(output, start, end);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
