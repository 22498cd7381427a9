namespace HeritageCatalog.MongoEmbedded.Tests.Trees;

public sealed class TreeTests
{
    [Theory]
    [InlineData(1, 3_000, 100_000)]
    [InlineData(2, 6_000, 700)]
    [InlineData(3, 6_000, 40)]
    public void It_holds_what_a_sorted_dictionary_holds(int seed, int steps, int keys)
    {
        var random = new Random(seed);
        var model = new SortedDictionary<long, byte[]>();
        var editor = new RecordTreeEditor(RecordTree.Empty);
        for (var step = 0; step < steps; step++)
        {
            Change(random, keys, model, editor);
        }

        Assert.Equal(model, Entries(editor.View));
        Assert.Equal(model.Reverse(), Entries(editor.View, isBackward: true));
    }

    [Fact]
    public void A_version_stays_as_it_was_while_later_ones_are_made()
    {
        var random = new Random(4);
        var model = new SortedDictionary<long, byte[]>();
        var editor = new RecordTreeEditor(RecordTree.Empty);
        var versions = new List<(RecordTree Version, List<KeyValuePair<long, byte[]>> Content)>();
        for (var step = 0; step < 4_000; step++)
        {
            Change(random, 500, model, editor);
            if (step % 100 == 0)
            {
                versions.Add((editor.Freeze(), [.. model]));
            }
        }

        Assert.All(versions, version => Assert.Equal(version.Content, Entries(version.Version)));
    }

    [Fact]
    public void Removing_everything_leaves_an_empty_tree()
    {
        var editor = new RecordTreeEditor(RecordTree.Empty);
        for (var key = 0L; key < 10_000; key++)
        {
            editor.Set(key, []);
        }

        Assert.All(Enumerable.Range(0, 10_000), key => Assert.True(editor.Remove((key * 7919L) % 10_000)));
        Assert.Equal(0, editor.View.Count);
        Assert.False(editor.Remove(1));
    }

    [Fact]
    public void The_number_of_lower_keys_is_known_for_every_key()
    {
        var editor = new RecordTreeEditor(RecordTree.Empty);
        for (var key = 0L; key < 5_000; key++)
        {
            editor.Set(key * 2, []);
        }

        var view = editor.View;
        Assert.All(Enumerable.Range(0, 10_000), probe => Assert.Equal((probe + 1) / 2, view.CountBelow(probe)));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(127, 128)]
    [InlineData(9_997, 9_998)]
    public void The_ceiling_of_a_key_is_itself_or_the_next_one(long probe, long expected)
    {
        var editor = new RecordTreeEditor(RecordTree.Empty);
        for (var key = 0L; key < 5_000; key++)
        {
            editor.Set(key * 2, []);
        }

        Assert.True(editor.View.TryGetCeiling(probe, out var found, out _));
        Assert.Equal(expected, found);
        Assert.False(editor.View.TryGetCeiling(9_999, out _, out _));
    }

    private static void Change(Random random, int keys, SortedDictionary<long, byte[]> model, RecordTreeEditor editor)
    {
        var key = random.NextInt64(keys);
        if (random.Next(3) == 0)
        {
            Assert.Equal(model.Remove(key), editor.Remove(key));
        }
        else
        {
            byte[] value = [(byte)key];
            model[key] = value;
            editor.Set(key, value);
        }
    }

    private static List<KeyValuePair<long, byte[]>> Entries(RecordTree tree, bool isBackward = false)
    {
        var entries = new List<KeyValuePair<long, byte[]>>();
        var reader = new RecordTreeReader(tree, 0, tree.Count, isBackward);
        while (reader.MoveNext())
        {
            entries.Add(new(reader.Key, reader.Value));
        }

        return entries;
    }
}
