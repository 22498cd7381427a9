using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>
/// Random questions about random documents, answered by the engine and by mingo. Where the two have disagreed,
/// MongoDB's manual has ruled: what mingo has wrong is not asked here but kept in <see cref="GoldenCaseTests"/>.
/// </summary>
public sealed class MingoTests(MingoProcess mingo) : IClassFixture<MingoProcess>
{
    private const int DocumentsAtOnce = 20;
    private const int QuestionsAtOnce = 50;

    private static readonly string[] IndexKeys =
        ["""{"a":1}""", """{"b":-1}""", """{"a.b":1,"c":1}""", """{"c":1,"_id":-1}""", """{"b":1,"a.c":1}"""];

    [Fact]
    public Task Queries_find_the_same() => CompareAsync(900, random => new RandomFilters(random).Query(), "find");

    [Fact]
    public Task Updates_make_the_same() =>
        CompareAsync(600, random => $"{{{new RandomUpdates(random).Question()}}}", "update");

    [Fact]
    public Task Pipelines_answer_the_same() => CompareAsync(
        600, random => $$"""{"pipeline":{{new RandomPipelines(random).Pipeline()}}}""", "aggregate");

    [Fact]
    public Task Pipelines_write_the_same() => CompareAsync(
        300, random => $$"""{"pipeline":{{new RandomPipelines(random).Writing()}}}""", "write");

    private async Task CompareAsync(int count, Func<Random, string> make, string kind)
    {
        var effort = Effort.Of(count);
        var random = new Random(effort.Seed);
        var (compared, refused, differences) = (0, 0, new List<string>());
        await using var database = await TestDatabase.OpenAsync();
        while (compared + refused < effort.Count)
        {
            var round = await DataRound.StartAsync(database, random, DocumentsAtOnce, OneOf(random, IndexKeys));
            var questions = Enumerable.Range(0, QuestionsAtOnce).Select(_ => make(random)).ToList();
            var answers = await mingo.AskAsync(round.Question(kind, questions));
            foreach (var (question, theirs) in questions.Zip(answers))
            {
                var difference = await round.CompareAsync(kind, BsonDocument.ParseJson(question), theirs);
                compared += difference.IsRefusal ? 0 : 1;
                refused += difference.IsRefusal ? 1 : 0;
                differences.AddRange(difference.Texts);
            }
        }

        effort.Close($"{compared} compared, {refused} refused by both");
        var first = string.Join("\n\n", differences.Take(15));
        Assert.True(differences.Count == 0, $"{differences.Count} differences, {effort}\n{first}");
    }

    private static string OneOf(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
