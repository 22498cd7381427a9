using System.Text.Json;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>The suite "connection-monitoring-and-pooling", over sockets to a fake server; the cases that a real server
/// would need a fail point for too.</summary>
public sealed class PoolSuiteTests
{
    public static TheoryData<string, int, string> Cases =>
        SpecificationFiles.WholeFiles("connection-monitoring-and-pooling/tests/cmap-format");

    [Theory, MemberData(nameof(Cases))]
    public async Task A_pool_does_what_is_specified(string file, int index, string description)
    {
        Assert.SkipWhen(file == "none", $"{description} {index}");
        var test = SpecificationFiles.Read(file);
        await using var run = new PoolRun(test);

        var failure = await run.RunAsync();

        Assert.Equal(ErrorOf(test), failure);
        AssertEvents(test, run.Events);
    }

    private static string? ErrorOf(JsonElement test) =>
        test.TryGetProperty("error", out var error) ? error.GetProperty("type").GetString() : null;

    private static void AssertEvents(JsonElement test, IReadOnlyList<PoolEvent> events)
    {
        var ignored = test.TryGetProperty("ignore", out var names)
            ? names.EnumerateArray().Select(name => name.GetString()).ToList()
            : [];
        var seen = events.Where(one => !ignored.Contains(one.Type)).ToList();
        var expected = test.GetProperty("events").EnumerateArray().ToList();

        // More may follow: what is specified is how it begins.
        Assert.Equal(
            expected.Select(one => one.GetProperty("type").GetString()),
            seen.Take(expected.Count).Select(one => one.Type));
        foreach (var (want, have) in expected.Zip(seen))
        {
            AssertEvent(want, have);
        }
    }

    private static void AssertEvent(JsonElement expected, PoolEvent seen)
    {
        foreach (var property in expected.EnumerateObject().Where(property => property.Name != "type"))
        {
            var found = seen.Properties.TryGetValue(property.Name, out var value);
            Assert.True(found, $"{seen} has no {property.Name}");
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                var options = (IReadOnlyDictionary<string, object?>)value!;
                Assert.All(
                    property.Value.EnumerateObject(), one => Assert.Equal($"{one.Value}", $"{options[one.Name]}"));
            }
            else if (property.Value is not { ValueKind: JsonValueKind.Number } number || number.GetInt32() != 42)
            {
                Assert.Equal($"{property.Value}", $"{value}");
            }
        }
    }
}
