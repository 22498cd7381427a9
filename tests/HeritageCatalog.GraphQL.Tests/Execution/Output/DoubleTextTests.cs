using System.Buffers;
using System.Globalization;
using System.Text;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Execution.Output.Leaves;

namespace HeritageCatalog.GraphQL.Tests.Execution.Output;

/// <summary>Whole numbers and tenths have a way of their own; it must write what the general one writes.</summary>
public sealed class DoubleTextTests
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(-0.5)]
    [InlineData(80.5)]
    [InlineData(-1234567.8)]
    [InlineData(0.30000000000000004)]
    [InlineData(99999999999999.9)]
    [InlineData(56294995342131.1)]
    [InlineData(562949953421311.1)]
    [InlineData(1e15)]
    [InlineData(1.05)]
    [InlineData(5e-324)]
    [InlineData(double.MaxValue)]
    public void A_number_has_its_shortest_text(double number)
    {
        Assert.Equal(number.ToString("R", CultureInfo.InvariantCulture), Write(number));
    }

    [Fact]
    public void All_tenths_have_their_shortest_text()
    {
        var random = new Random(4711);
        var numbers = Enumerable.Range(0, 20_000)
            .Select(_ => random.NextInt64(-1L << 50, 1L << 50) / 10.0 / Math.Pow(10, random.Next(12)))
            .Concat(Enumerable.Range(-2000, 4000).Select(static tenths => tenths / 10.0))
            .Where(static number => number != 0);

        Assert.All(numbers, number => Assert.Equal(number.ToString("R", CultureInfo.InvariantCulture), Write(number)));
    }

    private static string Write(double number)
    {
        var buffer = new ResponseBuffer(ArrayPool<byte>.Shared);
        new DoubleWriter().Write(buffer, number);
        var output = new ArrayBufferWriter<byte>();
        buffer.CopyTo(output, 0, buffer.Position);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
