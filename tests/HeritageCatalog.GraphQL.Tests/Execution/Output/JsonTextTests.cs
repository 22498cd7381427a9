using System.Buffers;
using System.Text;
using System.Text.Json;
using HeritageCatalog.GraphQL.Execution.Output;

namespace HeritageCatalog.GraphQL.Tests.Execution.Output;

/// <summary>Strings of every length, with what must be escaped or takes several bytes at every place.</summary>
public sealed class JsonTextTests
{
    private const string Specials = "\"\\\n\u0000\u001f ~\u007f\u0080é中";

    [Fact]
    public void What_is_written_reads_as_the_same_text()
    {
        var texts =
            from length in Enumerable.Range(0, 70)
            from at in Enumerable.Range(0, length + 1)
            from special in Specials
            select Plain(length).Insert(at, special.ToString());

        Assert.All(texts, static text => Assert.Equal(text, JsonSerializer.Deserialize<string>(Write(text))));
    }

    [Fact]
    public void Plain_text_is_written_as_it_is()
    {
        var all = string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(static code => (char)code))
            .Replace("\"", string.Empty, StringComparison.Ordinal)
            .Replace("\\", string.Empty, StringComparison.Ordinal);

        Assert.All(
            Enumerable.Range(0, all.Length),
            length => Assert.Equal($"\"{all[..length]}\"", Encoding.UTF8.GetString(Write(all[..length]))));
    }

    private static string Plain(int length) =>
        string.Concat(Enumerable.Range(0, length).Select(static at => (char)('a' + (at % 26))));

    private static byte[] Write(string text)
    {
        var buffer = new ResponseBuffer(ArrayPool<byte>.Shared);
        JsonText.WriteString(buffer, text.AsSpan());
        var output = new ArrayBufferWriter<byte>();
        buffer.CopyTo(output, 0, buffer.Position);
        buffer.ReturnAll();
        return output.WrittenSpan.ToArray();
    }
}
