using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;
using HeritageCatalog.GraphQL.Validation;

namespace HeritageCatalog.GraphQL.Tests.Hostile;

/// <summary>Fields that may have to be merged: the work must grow with the document, not with its pairs of fields.</summary>
public sealed class MergedFieldsTests
{
    private static readonly Schema Schema = new SchemaBuilder()
        .AddSdl("things.graphql", "type Query { self: Query! name: String! other(of: Int): Query }")
        .Build();

    [Fact]
    public void Ten_times_the_aliases_do_not_take_a_hundred_times_the_memory()
    {
        Assert.InRange(Measure(Aliases(1_000)) / (double)Measure(Aliases(100)), 1, 20);
    }

    [Fact]
    public void Ten_times_the_selections_of_one_field_do_not_take_a_hundred_times_the_memory()
    {
        Assert.InRange(Measure(SameField(1_000)) / (double)Measure(SameField(100)), 1, 20);
    }

    [Fact]
    public void Each_level_of_doubling_adds_the_same()
    {
        Assert.InRange(Measure(Doubling(30)) / (double)Measure(Doubling(15)), 1, 4);
    }

    private static string Aliases(int count) =>
        $"{{ {string.Concat(Enumerable.Range(0, count).Select(static i => $"a{i}: other(of: {i}) {{ name }} "))} }}";

    private static string SameField(int count) =>
        $"{{ {string.Concat(Enumerable.Repeat("self { self { name } } ", count))} }}";

    private static string Doubling(int levels)
    {
        var fragments = Enumerable.Range(0, levels).Select(static level =>
            $"fragment F{level} on Query {{ a: self {{ ...F{level + 1} }} b: self {{ ...F{level + 1} }} }} ");
        return $"{{ ...F0 }} {string.Concat(fragments)} fragment F{levels} on Query {{ name }}";
    }

    /// <summary>Bytes allocated: a measure of work that does not depend on the machine.</summary>
    private static long Measure(string text)
    {
        var document = Parser.Parse(System.Text.Encoding.UTF8.GetBytes(text));
        Validator.Validate(Schema, document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var errors = Validator.Validate(Schema, document);
        Assert.Empty(errors);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
