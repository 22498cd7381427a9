using System.Globalization;

namespace HeritageCatalog.Bson.Tests.Decimals;

/// <summary>
/// Random questions about decimals, answered here and by Python's decimal module, exponents included.
/// </summary>
public sealed class DecimalOracleTests
{
    private const int QuestionsAtOnce = 5_000;

    [Fact]
    public async Task Random_operations_give_what_Python_gives()
    {
        var effort = Effort.Of(5_000);
        var random = new RandomDecimals(new Random(effort.Seed));
        var differences = new List<string>();
        using var python = PythonDecimals.Start();
        for (var asked = 0; asked < effort.Count; asked += QuestionsAtOnce)
        {
            var count = Math.Min(QuestionsAtOnce, effort.Count - asked);
            var questions = Enumerable.Range(0, count).Select(_ => random.Question()).ToList();
            var answers = await python.AskAsync(questions);
            differences.AddRange(questions.Zip(answers, FindDifference).OfType<string>());
        }

        effort.Close($"{effort.Count} operations on decimals compared with Python's");
        var first = string.Join('\n', differences.Take(15));
        Assert.True(differences.Count == 0, $"{differences.Count} differences, {effort}\n{first}");
    }

    private static string? FindDifference(string question, string theirs)
    {
        var ours = Answer(question.Split(' '));
        return ours == theirs ? null : $"{question}: {ours}, Python says {theirs}";
    }

    private static string Answer(string[] question) => question switch
    {
        ["add", var x, var y] => $"{Decimal128.Parse(x) + Decimal128.Parse(y)}",
        ["subtract", var x, var y] => $"{Decimal128.Parse(x) - Decimal128.Parse(y)}",
        ["multiply", var x, var y] => $"{Decimal128.Parse(x) * Decimal128.Parse(y)}",
        ["divide", var x, var y] => $"{Decimal128.Parse(x) / Decimal128.Parse(y)}",
        ["compare", var x, var y] => Compare(Decimal128.Parse(x), Decimal128.Parse(y)),
        ["long", var x] => Decimal128.Parse(x).TryToInt64(out var whole) ? $"{whole}" : "none",
        ["double", var x] => $"{BitConverter.DoubleToUInt64Bits(Decimal128.Parse(x).ToDouble()):x16}",
        ["integer", var x] => $"{Decimal128.FromInt128(Int128.Parse(x, CultureInfo.InvariantCulture))}",
        ["exactly", var x] => $"{Decimal128.FromDoubleExactly(ParseDouble(x))}",
        ["fifteen", var x] => $"{Decimal128.FromDouble(ParseDouble(x), 15)}",
        _ => throw new ArgumentException($"Nobody answers {question[0]}."),
    };

    // Our order puts not-a-number first, theirs has no place for it.
    private static string Compare(Decimal128 left, Decimal128 right) =>
        left.IsNaN || right.IsNaN ? "NaN" : $"{left.CompareTo(right)}";

    private static double ParseDouble(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
