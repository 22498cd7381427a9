using System.Globalization;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Maintenance;
using HeritageCatalog.MongoEmbedded.Tests.Disks;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

/// <summary>
/// A closed database whose file is damaged somewhere: either all is there as it was, or opening it says what is wrong,
/// leaves it as it is, and a check says so too.
/// </summary>
public sealed class DamagedFileTests
{
    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("HERITAGE_DAMAGE_COUNT") ?? "60", CultureInfo.InvariantCulture);

    private static readonly int Seed = int.Parse(
        Environment.GetEnvironmentVariable("HERITAGE_DAMAGE_SEED") ?? $"{Random.Shared.Next()}",
        CultureInfo.InvariantCulture);

    private static readonly Lazy<Task<(byte[] Bytes, string Content)>> Sound = new(MakeAsync);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(FlipOneBit))]
    [InlineData(nameof(OverwriteSome))]
    [InlineData(nameof(ClearPage))]
    [InlineData(nameof(SwapPages))]
    [InlineData(nameof(CutShort))]
    public async Task Damage_is_told_or_has_hit_nothing(string damage)
    {
        TestContext.Current.TestOutputHelper!.WriteLine($"HERITAGE_DAMAGE_SEED={Seed}");
        var random = new Random(Seed);
        var (bytes, content) = await Sound.Value;
        var told = 0;
        for (var time = 0; time < Count; time++)
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("a.db");
            var damaged = Damage(damage, (byte[])bytes.Clone(), random);
            await File.WriteAllBytesAsync(path, damaged, Token);

            var (found, problem) = await OpenAsync(path);
            if (problem is null)
            {
                Assert.Equal(content, found);
                continue;
            }

            told++;
            Assert.True(problem is DatabaseCorruptException or ForeignDatabaseException, problem.ToString());
            Assert.Equal(damaged, await File.ReadAllBytesAsync(path, Token));
            Assert.NotEmpty(await CheckAsync(path));
        }

        Figures.Tell($"{Count} times, {told} told");
    }

    private static byte[] Damage(string damage, byte[] bytes, Random random) => damage switch
    {
        nameof(FlipOneBit) => FlipOneBit(bytes, random),
        nameof(OverwriteSome) => OverwriteSome(bytes, random),
        nameof(ClearPage) => ClearPage(bytes, random),
        nameof(SwapPages) => SwapPages(bytes, random),
        _ => CutShort(bytes, random),
    };

    private static byte[] FlipOneBit(byte[] bytes, Random random)
    {
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] OverwriteSome(byte[] bytes, Random random)
    {
        random.NextBytes(bytes.AsSpan(random.Next(bytes.Length - 64), random.Next(1, 64)));
        return bytes;
    }

    private static byte[] ClearPage(byte[] bytes, Random random)
    {
        PageOf(bytes, random).Clear();
        return bytes;
    }

    private static byte[] SwapPages(byte[] bytes, Random random)
    {
        var one = PageOf(bytes, random);
        var other = PageOf(bytes, random);
        var kept = one.ToArray();
        other.CopyTo(one);
        kept.CopyTo(other);
        return bytes;
    }

    private static byte[] CutShort(byte[] bytes, Random random) => bytes[..random.Next(bytes.Length)];

    private static Span<byte> PageOf(byte[] bytes, Random random) =>
        bytes.AsSpan(16_384 * random.Next(bytes.Length / 16_384), 16_384);

    private static async Task<(string? Content, Exception? Problem)> OpenAsync(string path)
    {
        try
        {
            await using var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = path }, Token);
            return (await ScriptedDatabase.DescribeAsync(server), null);
        }
        catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
        {
            return (null, problem);
        }
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(string path)
    {
        try
        {
            return (await DatabaseMaintenance.CheckAsync(path, Token)).Problems;
        }
        catch (DatabaseOpenException problem)
        {
            return [problem.Message];
        }
    }

    /// <summary>A database with some of everything, closed, and what is in it.</summary>
    private static async Task<(byte[] Bytes, string Content)> MakeAsync()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.db");
        string content;
        await using (var database = new ScriptedDatabase(path))
        {
            await DiskScript.RunAsync(database, Path.GetDirectoryName(path)!, DiskScript.LengthBeforeCompacting);
            var documents = string.Join(',', Enumerable.Range(100, 200).Select(
                id => $$"""{"_id":{{id}},"n":{{id}},"text":"{{new string('x', id * 7)}}"}"""));
            Assert.True(await database.SendAsync($$"""{"insert":"a","documents":[{{documents}}],"$db":"test"}"""));
            content = await database.DescribeAsync();
        }

        return (await File.ReadAllBytesAsync(path), content);
    }
}
